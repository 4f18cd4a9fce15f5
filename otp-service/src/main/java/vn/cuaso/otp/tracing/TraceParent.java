package vn.cuaso.otp.tracing;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.smallrye.reactive.messaging.TracingMetadata;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The trace of a request as one line, which waits in the outbox beside the fact and goes on to Kafka with it. The line costs
 * some sixty bytes, and only while there are traces; a span link in its stead would leave every consumer in a trace of its own.
 */
public final class TraceParent {

    /** Its name in W3C Trace Context. */
    private static final String HEADER = "traceparent";

    private static final W3CTraceContextPropagator FORMAT = W3CTraceContextPropagator.getInstance();

    private TraceParent() {}

    /** Of what is being done now; empty without a trace. */
    public static Optional<String> current() {
        if (!Span.current().getSpanContext().isValid()) {
            return Optional.empty();
        }
        Map<String, String> line = new HashMap<>();
        FORMAT.inject(Context.current(), line, Map::put);
        return Optional.ofNullable(line.get(HEADER));
    }

    /** What makes a message part of the trace; a line that is none begins nothing. */
    public static TracingMetadata of(String line) {
        return TracingMetadata.withCurrent(FORMAT.extract(Context.root(), Map.of(HEADER, line), new OneLine()));
    }

    private static final class OneLine implements TextMapGetter<Map<String, String>> {

        @Override
        public Iterable<String> keys(Map<String, String> line) {
            return line.keySet();
        }

        @Override
        public String get(Map<String, String> line, String key) {
            return line == null ? null : line.get(key);
        }
    }
}
