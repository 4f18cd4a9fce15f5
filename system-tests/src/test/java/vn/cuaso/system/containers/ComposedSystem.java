package vn.cuaso.system.containers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.cuaso.local.settings.Origins;
import vn.cuaso.local.settings.Service;
import vn.cuaso.system.stack.Installation;

/**
 * The system of {@code docker-compose.yml}, one of its {@link Kind}s, under a name, a port, a network and secrets of its own; it
 * goes with its volumes at the end.
 */
final class ComposedSystem implements AutoCloseable {
    static final Path REPOSITORY = Path.of(System.getProperty("cuaso.repository"));

    /** The tag of the images, which were made before: {@code docker/images --version test && docker/train --version test}. */
    private static final String VERSION = System.getProperty("cuaso.test.images", "test");

    private final int port = FreePort.find();
    private final Compose compose;
    private final Path folder;
    private final Path secrets;
    private final Front front;

    /** Not started yet. */
    ComposedSystem(Kind kind) {
        this(kind, Optional.empty());
    }

    private ComposedSystem(Kind kind, Optional<Path> secrets) {
        this.folder = REPOSITORY.resolve("system-tests/target/containers/" + port);
        this.secrets = secrets.orElse(folder.resolve("secrets"));
        String network = "10.%d.%d".formatted(100 + port / 256 % 100, port % 256);
        this.front = kind.front(port, network, folder);
        Map<String, String> environment = new HashMap<>(Map.of(
                "COMPOSE_PROJECT_NAME",
                "cuaso-test-" + port,
                "COMPOSE_FILE",
                "docker-compose.yml:" + String.join(":", front.files()),
                "CUASO_VERSION",
                VERSION,
                "CUASO_PORT",
                Integer.toString(port),
                // Beside whatever else runs on this machine.
                "CUASO_NETWORK",
                network,
                "CUASO_SECRETS",
                this.secrets.toString()));
        environment.putAll(front.environment());
        this.compose = new Compose(REPOSITORY, environment);
    }

    /** One with the same secrets and nothing else; not started yet. */
    ComposedSystem elsewhere() {
        return new ComposedSystem(Kind.ONE_OF_EACH, Optional.of(secrets));
    }

    /**
     * Images are not made here: those that are tried are the ones that operators get, AOT cache included.
     *
     * @throws IllegalStateException where one is missing; the message says how it is made
     */
    static void requireImages() {
        String services = "docker/images --version %1$s && docker/train --version %1$s".formatted(VERSION);
        for (Service service : Service.values()) {
            requireImage("cuaso/%s:%s".formatted(service.module(), VERSION), services);
        }
        requireImage(TlsProxy.IMAGE, "docker/base-images nginx");
    }

    private static void requireImage(String image, String made) {
        if (Compose.run(REPOSITORY, Map.of(), List.of("docker", "images", "--quiet", image))
                .isBlank()) {
            throw new IllegalStateException("There is no %s: %s".formatted(image, made));
        }
    }

    /** Returns when everything is healthy and the demo people are in. */
    void up() {
        if (!Files.exists(secrets)) {
            run("docker/make-secrets", secrets.toString());
        }
        front.prepare();
        compose.run(Stream.concat(Stream.of("up", "--detach"), front.scale().stream())
                .toArray(String[]::new));
        front.bringInPeople(compose);
        Stream.of(Service.values()).forEach(service -> instances(service).forEach(Instance::awaitHealthy));
        front.open();
    }

    /** Takes all containers and networks away; the volumes stay. */
    void down() {
        compose.run("down");
    }

    /** The containers of a service. */
    List<Instance> instances(Service service) {
        return front.names(service).stream()
                .flatMap(name -> compose.containers(name).stream())
                .map(Instance::new)
                .toList();
    }

    Origins origins() {
        return front.origins();
    }

    /** As citizens see it. */
    Installation installation() {
        return Installation.at(front.origins(), front.messages());
    }

    Front front() {
        return front;
    }

    Compose compose() {
        return compose;
    }

    /** One of the operators' scripts, for this system. */
    String run(String... command) {
        return compose.script(command);
    }

    /** What the class, which needs the local stack and Kafka's client alone, wrote where Kafka can be reached. */
    String runBesideKafka(Class<?> main, String... arguments) {
        String[] java = {
            "run",
            "--rm",
            "--no-deps",
            "-T",
            "-v",
            REPOSITORY.resolve("system-tests/target/test-classes") + ":/tests:ro",
            "--entrypoint",
            "java",
            "kafka-setup",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            "/tests:/opt/kafka/classes:/opt/kafka/libs/*",
            main.getName()
        };
        return compose.run(Stream.concat(Stream.of(java), Stream.of(arguments)).toArray(String[]::new));
    }

    /** The password that {@code docker/make-secrets} made: {@code redis.auth}, {@code kafka.stats} … */
    String password(String name) {
        return Texts.lines(secrets.resolve("made/values"))
                .filter(line -> line.startsWith("password." + name + "="))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        front.close();
        try {
            Texts.write(folder.resolve("log"), compose.run("logs", "--no-color"));
        } finally {
            compose.run("down", "--volumes", "--timeout", "5");
        }
    }
}
