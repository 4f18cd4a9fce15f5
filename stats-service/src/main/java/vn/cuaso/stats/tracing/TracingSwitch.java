package vn.cuaso.stats.tracing;

import io.smallrye.config.ConfigSourceInterceptor;
import io.smallrye.config.ConfigSourceInterceptorContext;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.Priorities;
import jakarta.annotation.Priority;

/**
 * Traces are made if and only if it is said where they go: {@code quarkus.otel.exporter.otlp.endpoint}. Otherwise nothing of
 * OpenTelemetry is set up at the start, and no request pays for it. An interceptor, since a source of its own would not see the
 * files that {@code smallrye.config.locations} names.
 */
@Priority(Priorities.APPLICATION)
public final class TracingSwitch implements ConfigSourceInterceptor {

    static final String ENDPOINT = "quarkus.otel.exporter.otlp.endpoint";
    static final String DISABLED = "quarkus.otel.sdk.disabled";

    @Override
    public ConfigValue getValue(ConfigSourceInterceptorContext context, String name) {
        ConfigValue value = context.proceed(name);
        // Whoever says it by itself is obeyed.
        return DISABLED.equals(name) && !isSaid(value) ? disabledIf(!isSaid(context.proceed(ENDPOINT))) : value;
    }

    private static ConfigValue disabledIf(boolean nowhere) {
        return ConfigValue.builder()
                .withName(DISABLED)
                .withValue(Boolean.toString(nowhere))
                .withConfigSourceName("tracing switch")
                .build();
    }

    /** Quarkus' own default, such as a collector on the same machine, has an ordinal below all that anybody says. */
    private static boolean isSaid(ConfigValue value) {
        return value != null
                && value.getValue() != null
                && !value.getValue().isBlank()
                && value.getConfigSourceOrdinal() >= 0;
    }
}
