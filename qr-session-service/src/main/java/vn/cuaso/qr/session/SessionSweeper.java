package vn.cuaso.qr.session;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.summingLong;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import org.jboss.logging.Logger;
import vn.cuaso.qr.redis.Partition;

/**
 * Announces the end of sessions whose time is up, watched or not. Every instance looks: the compare-and-set lets one of
 * them announce it, and one that stops midway has lost nothing.
 */
@ApplicationScoped
public class SessionSweeper {

    private static final Logger LOG = Logger.getLogger(SessionSweeper.class);

    private final SessionStore store;
    private final SessionConfig config;
    private final Clock clock;
    private Cancellable loop = () -> {};

    public SessionSweeper(SessionStore store, SessionConfig config, Clock clock) {
        this.store = store;
        this.config = config;
        this.clock = clock;
    }

    // There is no caller to hand this stream to: it runs as long as the service.
    void start(@Observes StartupEvent event) {
        loop = Uni.createFrom()
                .deferred(this::sweep)
                .onFailure()
                .invoke(failure -> LOG.debugf("Sessions were not swept: %s", failure))
                .onFailure()
                .recoverWithItem(0L)
                .repeat()
                .withDelay(config.sweepPause())
                .indefinitely()
                .subscribe()
                .with(expired -> {}, failure -> LOG.fatal("Sessions are not swept any more", failure));
    }

    void stop(@Observes ShutdownEvent event) {
        loop.cancel();
    }

    /** Announces what is due. The item is how many sessions this instance announced. */
    public Uni<Long> sweep() {
        return Multi.createFrom()
                .iterable(Partition.all())
                .onItem()
                .transformToUniAndConcatenate(this::sweep)
                .collect()
                .with(summingLong(Long::longValue));
    }

    private Uni<Long> sweep(Partition partition) {
        return store.overdue(partition, clock.instant(), config.sweepBatch()).chain(this::expire);
    }

    private Uni<Long> expire(List<SessionId> sessions) {
        return Multi.createFrom()
                .iterable(sessions)
                .onItem()
                .transformToUniAndConcatenate(this::expire)
                .filter(Change.Made.class::isInstance)
                .collect()
                .with(counting());
    }

    /** A session that cannot be ended, for this version does not know its state, holds up no other. */
    private Uni<Change> expire(SessionId session) {
        return store.expire(session, clock.instant())
                .onFailure()
                .invoke(failure -> LOG.errorf("The end of session %s was not announced: %s", session.value(), failure))
                .onFailure()
                .recoverWithItem(new Change.Absent());
    }
}
