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

    boolean runs() {
        return docker("inspect", "--format", "{{.State.Running}}", container)
                .strip()
                .equals("true");
    }

    /** Browsers whose events this instance of qr-session-service streams. */
    long openStreams() {
        return metrics()
                .lines()
                .filter(line -> line.startsWith("cuaso_qr_streams_open"))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }

    /** The management port is not published; bash asks from within, as the health check does. */
    private String metrics() {
        String ask = "exec 3<>/dev/tcp/127.0.0.1/$CUASO_MANAGEMENT_PORT"
                + " && printf 'GET /q/metrics HTTP/1.0\\r\\n\\r\\n' >&3 && cat <&3";
        return docker("exec", container, "bash", "-c", ask);
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
