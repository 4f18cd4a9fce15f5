package vn.cuaso.local.testing;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import vn.cuaso.local.settings.Origins;
import vn.cuaso.local.settings.Service;
import vn.cuaso.local.settings.StoreConnections;

/**
 * The stores and all five packaged services as {@code ./run} starts them, on free ports, with demo data, in a folder
 * that goes at the end. Parts are called {@code auth-service} … or {@code redis} ….
 *
 * <pre>{@code
 * try (LocalStack stack = LocalStack.start(Map.of("otp-service:cuaso.otp.challenge.life", "30s"))) {
 *     page.navigate(stack.origins().portal());
 *     stack.kill("otp-service");
 *     stack.start("otp-service");
 * }
 * }</pre>
 */
public final class LocalStack implements AutoCloseable {
    private final ExternalProcess launcher;
    private final Properties handedOver;

    private LocalStack(ExternalProcess launcher, Properties handedOver) {
        this.launcher = launcher;
        this.handedOver = handedOver;
    }

    /**
     * Starts everything and returns when it is ready and has its demo data.
     *
     * @param settings further properties, {@code <service>:<property>} to value
     * @throws IllegalStateException when something does not start, with what the launcher said
     */
    public static LocalStack start(Map<String, String> settings) {
        return start(List.of(), settings);
    }

    /**
     * The same beside another provider, which is connected and away: its parts, {@code national-otp-service} and
     * {@code national-auth-service}, are not started with the rest.
     */
    public static LocalStack startBesideOtherProvider(Map<String, String> settings) {
        return start(List.of("--federation"), settings);
    }

    /** The same with two instances of each service, the second called {@code auth-service-2} …; each service is found at one address. */
    public static LocalStack startTwoOfEach(Map<String, String> settings) {
        return start(List.of("--instances", "2"), settings);
    }

    private static LocalStack start(List<String> options, Map<String, String> settings) {
        StackClassPath classPath = StackClassPath.ofRepository();
        List<String> arguments = new ArrayList<>(List.of("--control", "--data", "temporary", "--ports-from", "any"));
        arguments.addAll(options);
        if (RedisKind.isCluster() && !options.contains("--federation")) {
            arguments.add("--redis-cluster");
        }
        settings.forEach((name, value) -> arguments.addAll(List.of("--set", name + "=" + value)));
        ExternalProcess launcher =
                new ExternalProcess(classPath.java("vn.cuaso.local.launcher.LauncherMain", arguments));
        try {
            return new LocalStack(launcher, HandoverFile.read(Path.of(launcher.await("ready"))));
        } catch (RuntimeException e) {
            launcher.close();
            throw e;
        }
    }

    /** What browsers see. */
    public Origins origins() {
        return new Origins(
                handedOver.getProperty("cuaso.origins.portal"),
                handedOver.getProperty("cuaso.origins.identity"),
                handedOver.getProperty("cuaso.origins.app"));
    }

    /** Where a service listens, past the gateway. */
    public URI address(Service service) {
        return URI.create(handedOver.getProperty(service.module() + ".address"));
    }

    /** Where a part of another provider listens, if the stack was started with one. */
    public URI address(String part) {
        return URI.create(handedOver.getProperty(part + ".address"));
    }

    /** Where a service tells its health and metrics. */
    public URI management(Service service) {
        return management(service.module());
    }

    /** The same of one instance, such as {@code otp-service-2}. */
    public URI management(String part) {
        return URI.create(handedOver.getProperty(part + ".management"));
    }

    /** How to reach the stores. */
    public StoreConnections connections() {
        return new StoreConnections(handedOver);
    }

    /** The folder with one log per part. */
    public Path logs() {
        return Path.of(handedOver.getProperty("logs"));
    }

    /** Starts a part that was stopped or killed, with the same ports and data; returns when it is ready. */
    public void start(String part) {
        launcher.command("start " + part);
    }

    /** Stops the part in an orderly way. */
    public void stop(String part) {
        launcher.command("stop " + part);
    }

    /** Ends the part as a crash would. */
    public void kill(String part) {
        launcher.command("kill " + part);
    }

    /** Freezes the part: its connections stay open and nothing answers. */
    public void pause(String part) {
        launcher.command("pause " + part);
    }

    /** Undoes {@link #pause}. */
    public void resume(String part) {
        launcher.command("resume " + part);
    }

    @Override
    public void close() {
        launcher.close();
    }
}
