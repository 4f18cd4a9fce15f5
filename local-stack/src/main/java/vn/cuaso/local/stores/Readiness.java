package vn.cuaso.local.stores;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import vn.cuaso.local.process.ChildProcess;
import vn.cuaso.local.process.StackFailure;

/** Waiting for a process to answer. */
final class Readiness {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private Readiness() {}

    /** Returns when the question is answered with yes; fails when the process ends or takes longer than a minute. */
    static void await(ChildProcess process, BooleanSupplier question) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!question.getAsBoolean()) {
            if (!process.isAlive()) {
                throw process.failure();
            }
            if (System.nanoTime() > deadline) {
                process.stop();
                throw new StackFailure(process.command().name() + " did not answer within a minute: see "
                        + process.command().log());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while waiting", e);
        }
    }
}
