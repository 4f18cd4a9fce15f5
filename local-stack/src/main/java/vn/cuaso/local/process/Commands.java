package vn.cuaso.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Short commands that end by themselves. */
public final class Commands {
    private Commands() {}

    /**
     * Runs the command to its end.
     *
     * @throws StackFailure with what it printed, when it did not succeed
     */
    public static void run(List<String> arguments) {
        Outcome outcome = outcome(arguments);
        if (outcome.status() != 0) {
            throw new StackFailure(arguments.getFirst() + " failed (" + outcome.status() + "): " + outcome.output());
        }
    }

    /** Whether the command exists and succeeds. */
    public static boolean succeeds(List<String> arguments) {
        try {
            return outcome(arguments).status() == 0;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    private static Outcome outcome(List<String> arguments) {
        try {
            Process process =
                    new ProcessBuilder(arguments).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot run " + arguments.getFirst(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted while running " + arguments.getFirst(), e);
        }
    }

    private record Outcome(int status, String output) {}
}
