package vn.cuaso.otp.tracing;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Traces are made if and only if it is said where they go: {@code quarkus.otel.exporter.otlp.endpoint}. Otherwise nothing of
 * OpenTelemetry is set up at the start, and no request pays for it.
 */
public final class TracingSwitch implements ConfigSourceFactory {

    static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";
    static final String DISABLED = "quarkus.otel.sdk.disabled";

    /** Below every file, so that {@code quarkus.otel.sdk.disabled} can still be said by itself. */
    private static final int ORDINAL = 50;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        boolean nowhere = !isSaid(context.getValue(ENDPOINT));
        return List.of(
                new PropertiesConfigSource(Map.of(DISABLED, Boolean.toString(nowhere)), "tracing switch", ORDINAL));
    }

    /** Quarkus' own default, a collector on the same machine, has an ordinal below all that anybody says. */
    private static boolean isSaid(ConfigValue endpoint) {
        return endpoint != null
                && endpoint.getValue() != null
                && !endpoint.getValue().isBlank()
                && endpoint.getConfigSourceOrdinal() >= 0;
    }
}
