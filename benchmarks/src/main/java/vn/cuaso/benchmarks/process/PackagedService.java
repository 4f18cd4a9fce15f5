package vn.cuaso.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import vn.cuaso.local.settings.Service;

/** A service as its module packages it, alone in a JVM as an installation would run it. */
public final class PackagedService implements AutoCloseable {
    private static final int ATTEMPTS = 600;
    private static final int MILLIS_BETWEEN = 100;
    // Above the application's own file (250), as local-stack does it.
    private static final String ORDINAL = "275";

    private final Process process;
    private final Path log;

    private PackagedService(Process process, Path log) {
        this.process = process;
        this.log = log;
        // Ctrl-C reaches this JVM alone.
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /**
     * Starts it and returns when it is ready.
     *
     * @param folder where its configuration and its log are written
     * @param options of the JVM
     */
    public static PackagedService start(
            Service service, int port, Map<String, String> settings, Path folder, List<String> options) {
        int management = freePort();
        Properties properties = LocalSettings.of(service);
        properties.putAll(settings);
        properties.putAll(Map.of(
                "config_ordinal",
                ORDINAL,
                "cuaso.deployment",
                "local",
                "quarkus.http.host",
                "127.0.0.1",
                "quarkus.http.port",
                Integer.toString(port),
                "quarkus.management.host",
                "127.0.0.1",
                "quarkus.management.port",
                Integer.toString(management)));
        Path log = folder.resolve(service.module() + ".log");
        PackagedService started =
                new PackagedService(launch(service, written(properties, service, folder), log, options), log);
        started.awaitReady(management);
        return started;
    }

    /** A port of loopback that was free a moment ago. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path written(Properties properties, Service service, Path folder) {
        Path file = folder.resolve(service.module() + ".properties");
        try (Writer writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            properties.store(writer, null);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process launch(Service service, Path configuration, Path log, List<String> options) {
        Path jar =
                Path.of(System.getProperty("cuaso.repository"), service.module(), "target/quarkus-app/quarkus-run.jar");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.add("-Dsmallrye.config.locations=" + configuration.toUri());
        command.addAll(List.of("-jar", jar.toString()));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady(int management) {
        URI health = URI.create("http://127.0.0.1:" + management + "/q/health/ready");
        for (int attempt = 0; attempt < ATTEMPTS && process.isAlive(); attempt++) {
            if (isReady(health)) {
                return;
            }
            Pause.millis(MILLIS_BETWEEN);
        }
        close();
        throw new IllegalStateException("Did not become ready, see " + log);
    }

    private static boolean isReady(URI health) {
        try {
            HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** What it has used so far. */
    public Figures figures() {
        return Figures.of(process.pid());
    }

    /** Its processor time so far, without disturbing it. */
    public long cpuMillis() {
        return Figures.cpuMillis(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
