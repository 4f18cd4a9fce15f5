package vn.cuaso.stats;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Configuration of stats-service. */
@ConfigMapping(prefix = "cuaso.stats")
public interface StatsConfig {

    /** The zone whose days, months and years the statistics follow. */
    @WithDefault("Asia/Ho_Chi_Minh")
    ZoneId zone();

    /**
     * Where the clock of the dossier statistics stands when the service starts; it runs on from there. Only in the
     * {@code local} deployment; the real clock when absent.
     */
    Optional<OffsetDateTime> clockStart();

    /** How long an answer of the database may take before it counts as away. */
    @WithDefault("5s")
    Duration storeTimeout();

    Summary summary();

    Retry retry();

    /** The front page's tiles. */
    interface Summary {
        /** How old the published numbers may be, here and in caches on the way. */
        @WithDefault("5s")
        Duration maxAge();
    }

    /** How the consumer waits for a store or a broker that is away. It never gives up. */
    interface Retry {
        @WithDefault("200ms")
        Duration firstWait();

        @WithDefault("10s")
        Duration longestWait();
    }
}
