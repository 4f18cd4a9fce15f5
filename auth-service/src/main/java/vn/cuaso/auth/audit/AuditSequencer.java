package vn.cuaso.auth.audit;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Seals what has arrived. Every instance tries, one at a time does; each head leaves the machine with the log. */
@ApplicationScoped
class AuditSequencer {

    private static final Logger HEADS = Logger.getLogger("vn.cuaso.audit.head");
    private static final int MOST = 500;

    private final AuditStore store;
    private final Clock clock;

    AuditSequencer(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(
            every = "${cuaso.auth.audit.interval:PT1S}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> seal() {
        return store.seal(clock.instant(), MOST)
                .invoke(made -> made.ifPresent(
                        batch -> HEADS.infof("Audit log sealed: %d entries, head %s", batch.size(), batch.head())))
                .onFailure()
                .recoverWithUni(AuditSequencer::later)
                .replaceWithVoid();
    }

    private static Uni<Optional<AuditBatch>> later(Throwable fault) {
        HEADS.warnf("The audit log could not be sealed; it is tried again: %s", fault.getMessage());
        return Uni.createFrom().item(Optional.empty());
    }
}
