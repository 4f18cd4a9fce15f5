package vn.cuaso.local.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that takes commands line by line and answers each with one line; it ends when its input closes. */
final class ExternalProcess implements AutoCloseable {
    private static final int SECONDS_TO_END = 30;

    /** Its own images would have to be pulled. What it starts is taken away by the process that started it, which ends with this one. */
    private static final Map<String, String> TESTCONTAINERS = Map.of(
            "TESTCONTAINERS_RYUK_DISABLED", "true", "TESTCONTAINERS_TINYIMAGE_CONTAINER_IMAGE", "cuaso/debian:13");

    private final Process process;
    private final BufferedReader answers;

    ExternalProcess(List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
            builder.environment().putAll(TESTCONTAINERS);
            process = builder.start();
            answers = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rest of the next line that begins with {@code word}; {@code failed} instead of it throws. */
    synchronized String await(String word) {
        try {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                if (line.startsWith("failed ")) {
                    throw new IllegalStateException(line.replace("\\n", "\n"));
                }
                if (line.equals(word) || line.startsWith(word + " ")) {
                    return line.substring(word.length()).strip();
                }
            }
            throw new IllegalStateException("The process ended before it said " + word);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends the command and returns when the process says that it is done. */
    synchronized void command(String command) {
        try {
            OutputStream input = process.getOutputStream();
            input.write((command + "\n").getBytes(StandardCharsets.UTF_8));
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        await("done");
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
