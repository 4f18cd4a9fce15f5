package vn.cuaso.portal.statistics;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the portal treats the figures of stats-service. */
@ConfigMapping(prefix = "cuaso.portal.statistics")
public interface StatisticsConfig {

    /** How long a page waits for the figures before it is shown without them. */
    @WithDefault("1500ms")
    Duration patience();

    /** How long an answer, or the lack of one, is used again before stats-service is asked anew. */
    @WithDefault("5s")
    Duration reuse();

    /** How old figures may be and still be shown, with their time, while stats-service is away. */
    @WithDefault("1h")
    Duration keep();
}
