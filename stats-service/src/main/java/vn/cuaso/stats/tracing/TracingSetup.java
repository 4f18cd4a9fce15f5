package vn.cuaso.stats.tracing;

import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdkBuilder;
import io.opentelemetry.sdk.trace.SdkTracerProviderBuilder;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.quarkus.arc.All;
import io.quarkus.opentelemetry.runtime.AutoConfiguredOpenTelemetrySdkBuilderCustomizer;
import io.quarkus.opentelemetry.runtime.exporter.otlp.tracing.RemoveableLateBoundSpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Lets no span leave but as a {@link DiscreetSpan}. It stands in the place of Quarkus' own customizer, which
 * {@code quarkus.arc.exclude-types} takes out: that one would hand the exporter every span as it is.
 */
@Singleton
class TracingSetup implements AutoConfiguredOpenTelemetrySdkBuilderCustomizer {

    private final List<SpanProcessor> processors;

    TracingSetup(@All List<SpanProcessor> processors) {
        this.processors = processors;
    }

    @Override
    public void customize(AutoConfiguredOpenTelemetrySdkBuilder builder) {
        builder.addTracerProviderCustomizer((provider, _) -> withDiscreetSpans(provider));
        builder.addSamplerCustomizer((sampler, _) -> new CausedSpans(sampler));
    }

    private SdkTracerProviderBuilder withDiscreetSpans(SdkTracerProviderBuilder provider) {
        for (SpanProcessor processor : processors) {
            // Quarkus' word for "there is no exporter".
            if (!(processor instanceof RemoveableLateBoundSpanProcessor)) {
                provider.addSpanProcessor(new DiscreetSpans(processor));
            }
        }
        return provider;
    }
}
