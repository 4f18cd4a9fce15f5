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

/**
 * The system of {@code docker-compose.yml} under a name, a port, a network and secrets of its own; it goes with its volumes at
 * the end. There can be two instances of each service.
 */
final class ComposedSystem implements AutoCloseable {
    static final Path REPOSITORY = Path.of(System.getProperty("cuaso.repository"));

    /** The tag of the images, which were made before: {@code docker/images --version test && docker/train --version test}. */
    private static final String VERSION = System.getProperty("cuaso.test.images", "test");

    private static final String SETTINGS = ":system-tests/src/test/resources/containers/";
    private static final String SECOND_GATEWAY = Service.PORTAL.module() + "-2";

    private final int port = FreePort.find();
    private final Path folder;
    private final Compose compose;
    private final Path secrets;
    private final Optional<Gateways> gateways;

    private ComposedSystem(Optional<Gateways> gateways, Optional<Path> secrets) {
        this.gateways = gateways;
        this.folder = REPOSITORY.resolve("system-tests/target/containers/" + port);
        this.secrets = secrets.orElse(folder.resolve("secrets"));
        Map<String, String> environment = new HashMap<>(Map.of(
                "COMPOSE_PROJECT_NAME",
                "cuaso-test-" + port,
                "COMPOSE_FILE",
                "docker-compose.yml" + SETTINGS + "settings.yml"
                        + gateways.map(_ -> SETTINGS + "two-of-each.yml").orElse(""),
                "CUASO_VERSION",
                VERSION,
                "CUASO_PORT",
                Integer.toString(port),
                // Beside whatever else runs on this machine.
                "CUASO_NETWORK",
                "10.%d.%d".formatted(100 + port / 256 % 100, port % 256),
                "CUASO_SECRETS",
                this.secrets.toString()));
        gateways.ifPresent(two -> environment.putAll(two.environment()));
        this.compose = new Compose(REPOSITORY, environment);
    }

    /** Not started yet. */
    static ComposedSystem withOneOfEach() {
        return new ComposedSystem(Optional.empty(), Optional.empty());
    }

    /** Not started yet. */
    static ComposedSystem withTwoOfEach() {
        return new ComposedSystem(Optional.of(new Gateways()), Optional.empty());
    }

    /** One with the same secrets and nothing else; not started yet. */
    ComposedSystem elsewhere() {
        return new ComposedSystem(Optional.empty(), Optional.of(secrets));
    }

    /**
     * Images are not made here: those that are tried are the ones that operators get, AOT cache included.
     *
     * @throws IllegalStateException where one is missing; the message says how it is made
     */
    static void requireImages() {
        for (Service service : Service.values()) {
            String image = "cuaso/%s:%s".formatted(service.module(), VERSION);
            if (Compose.run(REPOSITORY, Map.of(), List.of("docker", "images", "--quiet", image))
                    .isBlank()) {
                throw new IllegalStateException(
                        "There is no %s: docker/images --version %s && docker/train --version %s"
                                .formatted(image, VERSION, VERSION));
            }
        }
    }

    /** Returns when everything is healthy and the demo people are in. */
    void up() {
        if (!Files.exists(secrets)) {
            run("docker/make-secrets", secrets.toString());
        }
        compose.run(Stream.concat(Stream.of("up", "--detach"), scale()).toArray(String[]::new));
        compose.awaitEnd("demo-accounts");
        Stream.of(Service.values()).forEach(service -> instances(service).forEach(Instance::awaitHealthy));
        gateways.ifPresent(two -> two.shareOut(port));
    }

    /** The gateway has a published port; the second one is a service of its own. */
    private Stream<String> scale() {
        return gateways.isEmpty()
                ? Stream.empty()
                : Stream.of(Service.values())
                        .filter(service -> service != Service.PORTAL)
                        .flatMap(service -> Stream.of("--scale", service.module() + "=2"));
    }

    /** Takes all containers and networks away; the volumes stay. */
    void down() {
        compose.run("down");
    }

    /** The containers of a service. */
    List<Instance> instances(Service service) {
        Stream<String> names = service == Service.PORTAL && gateways.isPresent()
                ? Stream.of(service.module(), SECOND_GATEWAY)
                : Stream.of(service.module());
        return names.flatMap(name -> compose.containers(name).stream())
                .map(Instance::new)
                .toList();
    }

    Origins origins() {
        return Origins.ofGateway(gateways.map(Gateways::port).orElse(port));
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
        gateways.ifPresent(Gateways::close);
        try {
            Texts.write(folder.resolve("log"), compose.run("logs", "--no-color"));
        } finally {
            compose.run("down", "--volumes", "--timeout", "5");
        }
    }
}
