package vn.cuaso.system.containers;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** One container of a service. */
record Instance(String container) {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** As a crash would. */
    void kill() {
        docker("kill", container);
    }

    /** Starts it again and returns when it is healthy. */
    void start() {
        docker("start", container);
        awaitHealthy();
    }

    /** In an orderly way, and up again, as a rolling update does it. */
    void restart() {
        docker("stop", container);
        start();
    }

    void awaitHealthy() {
        await(container + " is healthy")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> docker("inspect", "--format", "{{.State.Health.Status}}", container)
                        .strip()
                        .equals("healthy"));
    }

    private static String docker(String... arguments) {
        return Compose.run(
                Path.of("."),
                Map.of(),
                Stream.concat(Stream.of("docker"), Stream.of(arguments)).toList());
    }
}
