package vn.cuaso.stats.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import vn.cuaso.local.settings.Service;
import vn.cuaso.local.testing.Stores;

/** The packaged service, or one of its commands, as a process that can be killed. */
final class ServiceProcess {

    private static final long MINUTES_OF_A_COMMAND = 3;

    private final Process process;
    private final Path log;

    private ServiceProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /**
     * Starts it against these stores.
     *
     * @param arguments of a command; none for the service itself
     */
    static ServiceProcess start(Stores stores, Path log, Map<String, String> settings, String... arguments) {
        var properties = new HashMap<>(stores.propertiesOf(Service.STATS));
        properties.putAll(Map.of(
                "cuaso.deployment", "local",
                "cuaso.stats.clock-start", "2024-03-29T10:00:00+07:00",
                "quarkus.http.port", "0",
                "quarkus.management.port", "0",
                "quarkus.log.console.json.enabled", "false"));
        properties.putAll(settings);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx160m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-jar",
                Path.of("target/quarkus-app/quarkus-run.jar").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        try {
            return new ServiceProcess(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                            .start(),
                    log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    Path log() {
        return log;
    }

    /** SIGKILL: nothing is flushed, nothing is said goodbye to. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Waits for a command's end. */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(MINUTES_OF_A_COMMAND, TimeUnit.MINUTES)) {
            kill();
            throw new IllegalStateException("did not end, see " + log);
        }
        return process.exitValue();
    }
}
