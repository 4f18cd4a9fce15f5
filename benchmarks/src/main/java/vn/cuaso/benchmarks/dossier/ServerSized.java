package vn.cuaso.benchmarks.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import vn.cuaso.benchmarks.process.RetunedService;
import vn.cuaso.local.settings.Service;
import vn.cuaso.local.testing.LocalStack;

/**
 * PostgreSQL and stats-service with the memory that a server gives them: {@code ./run} spares it. What makes a commit safe stays
 * as it was.
 */
final class ServerSized {
    private static final String POSTGRESQL = "postgresql";

    static final List<String> SERVICE = List.of("-Xmx384m", "-XX:+UseSerialGC");
    static final List<String> DATABASE =
            List.of("shared_buffers = 1GB", "max_wal_size = 8GB", "checkpoint_timeout = 15min");

    private ServerSized() {}

    /** Starts both again; the service is the caller's to close. */
    static RetunedService restart(LocalStack stack) {
        Path settings = stack.logs().resolveSibling("data").resolve(POSTGRESQL).resolve("postgresql.auto.conf");
        stack.stop(POSTGRESQL);
        try {
            Files.write(settings, DATABASE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        stack.start(POSTGRESQL);
        return RetunedService.restart(stack, Service.STATS, SERVICE);
    }
}
