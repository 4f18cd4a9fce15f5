package vn.cuaso.stats;

import io.quarkus.runtime.configuration.DurationConverter;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;

/** The configuration as the service would read it from these properties alone. */
public final class Configured {

    private static final int ORDINARY = 100;

    private Configured() {}

    public static StatsConfig by(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withConverter(Duration.class, ORDINARY, new DurationConverter())
                .withConverter(MemorySize.class, ORDINARY, new MemorySizeConverter())
                .withMapping(StatsConfig.class)
                .withDefaultValues(properties)
                .build()
                .getConfigMapping(StatsConfig.class);
    }
}
