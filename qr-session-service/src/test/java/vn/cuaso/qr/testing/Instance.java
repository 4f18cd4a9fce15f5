package vn.cuaso.qr.testing;

import static io.restassured.RestAssured.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.cuaso.local.process.Ports;

/** The service as it is shipped, in a process of its own, beside others at the same stores. */
public final class Instance implements AutoCloseable {

    // Two of them start at once, on whatever machine this is.
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Process process;
    private final Path output;
    private final int port;
    private final int management;

    private Instance(Process process, Path output, int port, int management) {
        this.process = process;
        this.output = output;
        this.port = port;
        this.management = management;
        // Also when the tests are ended from outside.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** Begins to start it with these properties. */
    public static Instance launch(Map<String, String> properties) {
        var port = freePort();
        var management = freePort();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + port,
                "-Dquarkus.management.host=127.0.0.1",
                "-Dquarkus.management.port=" + management,
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar").toString()));
        try {
            var output = Files.createTempFile(Path.of("target"), "instance", ".log");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new Instance(process, output, port, management);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        return new Ports(new Random()).free();
    }

    public void awaitReady() {
        Await.until("the instance of " + output + " is ready", LONGEST_START, this::ready);
    }

    private boolean ready() {
        if (!process.isAlive()) {
            throw new AssertionError("It has ended: see " + output);
        }
        try {
            return given().port(management).get("/q/health/ready").statusCode() == 200;
        } catch (Exception notListening) {
            return false;
        }
    }

    public int port() {
        return port;
    }

    /** Where browsers find the streams of sessions. */
    public URI streams() {
        return URI.create("http://127.0.0.1:" + port + "/qr/sessions/");
    }

    /** Ends it as a crash would: SIGKILL. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Tells it to end, as a rolling update does (SIGTERM), and does not wait for that. */
    public void tellToEnd() {
        process.destroy();
    }

    /** Whether it still wants to be sent requests. */
    public boolean isReady() {
        return ready();
    }

    @Override
    public void close() {
        kill();
    }
}
