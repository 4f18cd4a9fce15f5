package vn.cuaso.qr.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Looks into the outbox again and again, as long as the service runs, whatever is away meanwhile. */
@ApplicationScoped
public class OutboxLoop {

    private static final Logger LOG = Logger.getLogger(OutboxLoop.class);
    private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(1);

    private final OutboxRelay relay;
    private final OutboxBacklog backlog;
    private final OutboxConfig config;
    private volatile boolean hindered;
    private Cancellable loop = () -> {};

    public OutboxLoop(OutboxRelay relay, OutboxBacklog backlog, OutboxConfig config) {
        this.relay = relay;
        this.backlog = backlog;
        this.config = config;
    }

    // There is no caller to hand this stream to: it is the one subscription of the service.
    void start(@Observes StartupEvent event) {
        loop = Multi.createBy()
                .repeating()
                .uni(this::pass)
                .withDelay(config.pause())
                .indefinitely()
                .subscribe()
                .with(looked -> {}, failure -> LOG.fatal("The outbox is not looked into any more", failure));
    }

    void stop(@Observes ShutdownEvent event) {
        loop.cancel();
    }

    private Uni<Void> pass() {
        return Uni.createFrom()
                .deferred(backlog::measure)
                .chain(relay::pass)
                .invoke(left -> note(left > 0, left + " wait to be tried again"))
                .replaceWithVoid()
                .onFailure()
                .recoverWithUni(failure -> {
                    note(true, failure.getMessage());
                    return Uni.createFrom().voidItem().onItem().delayIt().by(PAUSE_AFTER_FAILURE);
                });
    }

    /** One line when events cease to flow and one when they flow again, not one for every look. */
    private void note(boolean hinderedNow, String reason) {
        if (hinderedNow && !hindered) {
            LOG.warnf("Events do not reach Kafka: %s", reason);
        } else if (!hinderedNow && hindered) {
            LOG.info("Events reach Kafka again");
        }
        hindered = hinderedNow;
    }
}
