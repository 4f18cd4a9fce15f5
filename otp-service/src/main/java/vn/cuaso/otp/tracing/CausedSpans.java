package vn.cuaso.otp.tracing;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.data.LinkData;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.opentelemetry.sdk.trace.samplers.SamplingResult;
import java.util.List;

/** Leaves out calls that nobody's request caused, such as a relay's look into its outbox every second. */
final class CausedSpans implements Sampler {

    private final Sampler sampler;

    CausedSpans(Sampler sampler) {
        this.sampler = sampler;
    }

    @Override
    public SamplingResult shouldSample(
            Context parent, String traceId, String name, SpanKind kind, Attributes attributes, List<LinkData> links) {
        boolean caused = Span.fromContext(parent).getSpanContext().isValid();
        return caused || begins(kind)
                ? sampler.shouldSample(parent, traceId, name, kind, attributes, links)
                : SamplingResult.drop();
    }

    private static boolean begins(SpanKind kind) {
        return switch (kind) {
            case SERVER, CONSUMER -> true;
            case CLIENT, PRODUCER, INTERNAL -> false;
        };
    }

    @Override
    public String getDescription() {
        return "CausedSpans{" + sampler.getDescription() + "}";
    }
}
