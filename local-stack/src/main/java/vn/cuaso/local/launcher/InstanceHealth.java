package vn.cuaso.local.launcher;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Whether connections may be given to an instance: what its readiness said last, unless one has failed since. */
final class InstanceHealth {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final BooleanSupplier probe;
    private volatile boolean ready;

    InstanceHealth(BooleanSupplier probe) {
        this.probe = probe;
    }

    boolean isReady() {
        return ready;
    }

    // One look at a time: an older answer must not come after a newer one.
    synchronized void look() {
        ready = probe.getAsBoolean();
    }

    /** Looks every second until it is over. */
    void watch(BooleanSupplier over) {
        try {
            while (!over.getAsBoolean()) {
                look();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A connection could not be made. */
    void lost() {
        ready = false;
    }
}
