package vn.cuaso.local.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

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
        await(process, question, () -> "nothing");
    }

    /**
     * The same, for a question whose answer says more than no: {@code lastAnswer} goes into the failure.
     *
     * @throws StackFailure as above
     */
    public static void await(ChildProcess process, BooleanSupplier question, Supplier<String> lastAnswer) {
        await(question, process::isAlive, process::failure, () -> late(process, lastAnswer.get()));
    }

    /**
     * The same of what is no process of ours.
     *
     * @throws StackFailure the one given, when it has ended or has not answered after three minutes
     */
    public static void await(BooleanSupplier question, BooleanSupplier alive, Supplier<StackFailure> failure) {
        await(question, alive, failure, failure);
    }

    private static void await(
            BooleanSupplier question,
            BooleanSupplier alive,
            Supplier<StackFailure> ended,
            Supplier<StackFailure> late) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!question.getAsBoolean()) {
            if (!alive.getAsBoolean()) {
                throw ended.get();
            }
            if (System.nanoTime() > deadline) {
                throw late.get();
            }
            pause();
        }
    }

    private static StackFailure late(ChildProcess process, String lastAnswer) {
        return new StackFailure("%s was not ready within %d s; last it answered: %s. The last lines of %s:\n%s"
                .formatted(
                        process.command().name(),
                        PATIENCE.toSeconds(),
                        lastAnswer,
                        process.command().log(),
                        LogTail.of(process.command().log())));
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
