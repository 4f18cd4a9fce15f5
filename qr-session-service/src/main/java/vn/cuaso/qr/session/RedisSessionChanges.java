package vn.cuaso.qr.session;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import vn.cuaso.qr.redis.Keyspace;

/** One subscription of the whole instance to the channel of changes, handed on to those who wait at a session. */
@ApplicationScoped
public class RedisSessionChanges implements SessionChanges {

    private static final Logger LOG = Logger.getLogger(RedisSessionChanges.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final ReactiveRedisDataSource redis;
    private final Map<SessionId, Set<MultiEmitter<? super SessionId>>> listeners = new ConcurrentHashMap<>();
    private Cancellable loop = () -> {};

    public RedisSessionChanges(ReactiveRedisDataSource redis) {
        this.redis = redis;
    }

    // There is no caller to hand this stream to: it is the one subscription of the service.
    void start(@Observes StartupEvent event) {
        loop = Uni.createFrom()
                .<Void>emitter(this::listen)
                .onFailure()
                .recoverWithNull()
                .repeat()
                .withDelay(PAUSE)
                .indefinitely()
                .subscribe()
                .with(lost -> {}, failure -> LOG.fatal("Changes are not listened to any more", failure));
    }

    void stop(@Observes ShutdownEvent event) {
        loop.cancel();
    }

    @Override
    public Multi<SessionId> of(SessionId session) {
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            add(session, emitter);
                            emitter.onTermination(() -> remove(session, emitter));
                        },
                        BackPressureStrategy.LATEST);
    }

    /** How many listen; for the tests. */
    int listening() {
        return listeners.values().stream().mapToInt(Set::size).sum();
    }

    /** Ends when the subscription does. */
    private void listen(UniEmitter<? super Void> ended) {
        redis.pubsub(String.class)
                .subscribe(Keyspace.QR.changes(), this::changed, () -> ended.complete(null), ended::fail)
                .subscribe()
                .with(
                        subscribed -> {
                            LOG.debug("Listening to changes");
                            // What changed before this moment was told to nobody here.
                            listeners.keySet().forEach(this::tell);
                        },
                        failure -> {
                            LOG.debugf("Changes cannot be listened to: %s", failure);
                            ended.fail(failure);
                        });
    }

    private void changed(String message) {
        SessionId.parse(message).ifPresent(this::tell);
    }

    private void tell(SessionId session) {
        listeners.getOrDefault(session, Set.of()).forEach(listener -> listener.emit(session));
    }

    private void add(SessionId session, MultiEmitter<? super SessionId> listener) {
        listeners.compute(session, (id, known) -> {
            var all = known == null ? ConcurrentHashMap.<MultiEmitter<? super SessionId>>newKeySet() : known;
            all.add(listener);
            return all;
        });
    }

    private void remove(SessionId session, MultiEmitter<? super SessionId> listener) {
        listeners.computeIfPresent(session, (id, known) -> {
            known.remove(listener);
            return known.isEmpty() ? null : known;
        });
    }
}
