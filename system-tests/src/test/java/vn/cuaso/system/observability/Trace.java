package vn.cuaso.system.observability;

import static java.util.stream.Collectors.toSet;

import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.util.List;
import java.util.Set;

/** The spans of one trace that a collector has got so far. */
record Trace(List<ExportedSpan> spans) {

    /** What a service did in a trace. */
    record Part(String service, SpanKind kind) {}

    Set<Part> parts() {
        return spans.stream().map(span -> new Part(span.service(), span.kind())).collect(toSet());
    }

    /** Those with nothing above them, of which a whole trace has one. */
    List<ExportedSpan> beginnings() {
        Set<String> ids = spans.stream().map(ExportedSpan::id).collect(toSet());
        return spans.stream().filter(span -> !ids.contains(span.parent())).toList();
    }
}
