package vn.cuaso.system.observability;

import io.opentelemetry.proto.resource.v1.Resource;
import io.opentelemetry.proto.trace.v1.Span;
import io.opentelemetry.proto.trace.v1.Span.SpanKind;
import java.util.HexFormat;

/**
 * A span as a collector got it.
 *
 * @param service  the name of the service that made it
 * @param trace    the id of its trace, 32 hexadecimal digits
 * @param id       its own, 16 hexadecimal digits
 * @param parent   that of the span above it, empty where the trace begins
 * @param everything  all that left the service with it, as text to search
 */
record ExportedSpan(String service, String trace, String id, String parent, SpanKind kind, String everything) {
    private static final HexFormat HEX = HexFormat.of();

    static ExportedSpan of(Resource resource, Span span) {
        return new ExportedSpan(
                nameOf(resource),
                HEX.formatHex(span.getTraceId().toByteArray()),
                HEX.formatHex(span.getSpanId().toByteArray()),
                HEX.formatHex(span.getParentSpanId().toByteArray()),
                span.getKind(),
                resource + "\n" + span);
    }

    private static String nameOf(Resource resource) {
        return resource.getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElseThrow();
    }
}
