package vn.cuaso.benchmarks.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.cuaso.local.settings.Service;
import vn.cuaso.local.testing.LocalStack;

/**
 * A service of a local stack, started again with other options of the JVM: {@code ./run} saves memory and compiles little, an
 * installation that is to be quick does not. Ports, data and settings stay.
 */
public final class RetunedService implements AutoCloseable {
    private static final String CONFIGURATION = "-Dsmallrye.config.locations=";
    private static final int ATTEMPTS = 600;
    private static final int MILLIS_BETWEEN = 100;

    private final Process process;

    private RetunedService(Process process) {
        this.process = process;
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }

    /** Ends the stack's own process of the service, and returns when the new one is ready. */
    public static RetunedService restart(LocalStack stack, Service service, List<String> options) {
        String configuration = configurationOf(service);
        stack.stop(service.module());
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(options);
        command.add(configuration);
        command.addAll(List.of(
                "-jar",
                System.getProperty("cuaso.repository") + "/" + service.module()
                        + "/target/quarkus-app/quarkus-run.jar"));
        File log = stack.logs().resolve(service.module() + "-retuned.log").toFile();
        try {
            RetunedService started = new RetunedService(new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log)
                    .start());
            started.awaitReady(stack, service, log);
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String configurationOf(Service service) {
        return ProcessHandle.current()
                .descendants()
                .flatMap(process -> Arrays.stream(process.info().arguments().orElse(new String[0])))
                .filter(argument -> argument.startsWith(CONFIGURATION) && argument.contains(service.module()))
                .findFirst()
                .orElseThrow();
    }

    private void awaitReady(LocalStack stack, Service service, File log) {
        for (int attempt = 0; attempt < ATTEMPTS && process.isAlive(); attempt++) {
            if (isReady(stack, service)) {
                return;
            }
            Pause.millis(MILLIS_BETWEEN);
        }
        close();
        throw new IllegalStateException("Did not become ready, see " + log);
    }

    private static boolean isReady(LocalStack stack, Service service) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    stack.management(service).resolve("/q/health/ready").toURL().openConnection();
            return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Stands still, as far as others can tell, until {@link #resume}. */
    public void pause() {
        signal("STOP");
    }

    public void resume() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public long cpuMillis() {
        return Figures.cpuMillis(process.pid());
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
