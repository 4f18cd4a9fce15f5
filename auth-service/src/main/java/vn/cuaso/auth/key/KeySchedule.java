package vn.cuaso.auth.key;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Looks now and then whether a key is due for a change. Every instance does, and they agree by the store's lock. */
@ApplicationScoped
class KeySchedule {

    private final KeyRotation rotation;
    private final SigningKeys keys;

    KeySchedule(KeyRotation rotation, SigningKeys keys) {
        this.rotation = rotation;
        this.keys = keys;
    }

    @Scheduled(
            every = "${cuaso.auth.signing-keys.interval:PT1M}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP,
            skipExecutionIf = Scheduled.ApplicationNotRunning.class)
    Uni<Void> runDue() {
        return rotation.runDue()
                .chain(changes -> changes.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : keys.read().replaceWithVoid())
                .onFailure()
                .recoverWithUni(fault -> {
                    Log.warnf("Signing keys could not be looked at; it is tried again: %s", fault.getMessage());
                    return Uni.createFrom().voidItem();
                });
    }
}
