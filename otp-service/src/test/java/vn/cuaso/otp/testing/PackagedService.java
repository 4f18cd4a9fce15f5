package vn.cuaso.otp.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import vn.cuaso.local.process.Ports;

/** The service as it is shipped, in a process of its own. */
public final class PackagedService implements AutoCloseable {

    private static final long LONGEST_SECONDS = 180;

    private final Process process;
    private final Path output;

    private PackagedService(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it with these properties and nothing else that this machine may have configured. */
    public static PackagedService start(Map<String, String> properties) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m"));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-jar", Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        try {
            var output = Files.createTempFile(Path.of("target"), "packaged-service", ".log");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new PackagedService(process, output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A port that nothing listens at for the moment. */
    public static int freePort() {
        return new Ports(new Random()).free();
    }

    /** Waits for the process to end by itself. */
    public int exitCode() {
        try {
            if (process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
            throw new AssertionError("still running:\n" + output());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it has written so far. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
