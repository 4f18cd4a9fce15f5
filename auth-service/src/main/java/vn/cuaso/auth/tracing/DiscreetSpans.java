package vn.cuaso.auth.tracing;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;

/** Hands on every span that ended as a {@link DiscreetSpan}. */
final class DiscreetSpans implements SpanProcessor {

    private final SpanProcessor next;

    DiscreetSpans(SpanProcessor next) {
        this.next = next;
    }

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        next.onStart(parent, span);
    }

    @Override
    public boolean isStartRequired() {
        return next.isStartRequired();
    }

    @Override
    public void onEnd(ReadableSpan span) {
        next.onEnd(new DiscreetSpan(span));
    }

    @Override
    public boolean isEndRequired() {
        return next.isEndRequired();
    }

    @Override
    public CompletableResultCode shutdown() {
        return next.shutdown();
    }

    @Override
    public CompletableResultCode forceFlush() {
        return next.forceFlush();
    }
}
