package vn.cuaso.local.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for a process to answer. */
public final class Readiness {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofMillis(25);

    private Readiness() {}

    /**
     * Returns when the question is answered with yes.
     *
     * @throws StackFailure when the process ends, or has not answered after three minutes
     */
    public static void await(ChildProcess process, BooleanSupplier question) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!question.getAsBoolean()) {
            if (!process.isAlive()) {
                throw process.failure();
            }
            if (System.nanoTime() > deadline) {
                throw new StackFailure("%s did not answer within %d s. The last lines of %s:\n%s"
                        .formatted(
                                process.command().name(),
                                PATIENCE.toSeconds(),
                                process.command().log(),
                                LogTail.of(process.command().log())));
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
