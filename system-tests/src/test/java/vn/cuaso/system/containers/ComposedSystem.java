package vn.cuaso.system.containers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.cuaso.local.settings.Origins;
import vn.cuaso.local.settings.Service;

/**
 * The system of {@code docker-compose.yml} under a name, a port, a network and secrets of its own; it goes with its volumes at
 * the end. Of a service that Compose may multiply there can be several instances.
 */
final class ComposedSystem implements AutoCloseable {
    static final Path REPOSITORY = Path.of(System.getProperty("cuaso.repository"));

    private static final String VERSION = "test";

    private final int port = FreePort.find();
    private final Path folder;
    private final Compose compose;
    private final Map<Service, Integer> instances;

    private ComposedSystem(Map<Service, Integer> instances) {
        this.instances = instances;
        this.folder = REPOSITORY.resolve("system-tests/target/containers/" + port);
        this.compose = new Compose(
                REPOSITORY,
                Map.of(
                        "COMPOSE_PROJECT_NAME",
                        "cuaso-test-" + port,
                        "COMPOSE_FILE",
                        "docker-compose.yml:system-tests/src/test/resources/containers/settings.yml",
                        "CUASO_VERSION",
                        VERSION,
                        "CUASO_PORT",
                        Integer.toString(port),
                        // Beside whatever else runs on this machine.
                        "CUASO_NETWORK",
                        "10.%d.%d".formatted(100 + port / 256 % 100, port % 256),
                        "CUASO_SECRETS",
                        secrets().toString()));
    }

    /** Not started yet. */
    static ComposedSystem withOneOfEach() {
        return new ComposedSystem(Map.of());
    }

    /**
     * Not started yet.
     *
     * @param instances how many of which service; portal-gateway, which has the published port, stays one
     */
    static ComposedSystem with(Map<Service, Integer> instances) {
        return new ComposedSystem(instances);
    }

    /** Builds the images of what this build has packaged; they have no AOT cache, whose training takes minutes. */
    static void buildImages() {
        Compose.run(REPOSITORY, Map.of(), List.of("docker/images", "--packaged", "--version", VERSION));
    }

    /** Returns when everything is healthy and the demo people are in. */
    void up() {
        if (!Files.exists(secrets())) {
            Compose.run(
                    REPOSITORY,
                    Map.of(),
                    List.of("docker/make-secrets", secrets().toString()));
        }
        List<String> command = new ArrayList<>(List.of("up", "--detach"));
        instances.forEach((service, count) -> command.addAll(List.of("--scale", service.module() + "=" + count)));
        compose.run(command.toArray(String[]::new));
        compose.awaitEnd("demo-accounts");
        compose.awaitHealthy("portal-gateway");
    }

    /** Takes all containers and networks away; the volumes stay. */
    void down() {
        compose.run("down");
    }

    Origins origins() {
        return Origins.ofGateway(port);
    }

    Compose compose() {
        return compose;
    }

    /** The password that {@code docker/make-secrets} made: {@code redis.auth}, {@code kafka.stats} … */
    String password(String name) {
        return Texts.lines(secrets().resolve("made/values"))
                .filter(line -> line.startsWith("password." + name + "="))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        Texts.write(folder.resolve("log"), compose.run("logs", "--no-color"));
        compose.run("down", "--volumes", "--timeout", "5");
    }

    private Path secrets() {
        return folder.resolve("secrets");
    }
}
