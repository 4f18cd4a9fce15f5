package vn.cuaso.stats.tracing;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.sdk.trace.data.DelegatingSpanData;
import io.opentelemetry.sdk.trace.data.EventData;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.data.StatusData;
import java.util.List;
import java.util.Set;

/**
 * What leaves of a span: attributes that are known to hold no personal data and no secret, by name. Paths and queries hold
 * flows, codes, states and tokens, addresses of clients are personal data, and messages of exceptions quote what was read; a
 * list of what to leave out would miss what the next version of an instrumentation adds.
 */
final class DiscreetSpanData extends DelegatingSpanData {

    private static final Set<String> ALLOWED = Set.of(
            "http.request.method",
            "http.response.status_code",
            "http.route",
            "http.request.body.size",
            "http.response.body.size",
            "url.scheme",
            "network.protocol.name",
            "network.protocol.version",
            "server.port",
            "error.type",
            "exception.type",
            "db.system",
            "db.system.name",
            "db.operation",
            "db.operation.name",
            "db.namespace",
            "messaging.system",
            "messaging.operation",
            "messaging.operation.type",
            "messaging.destination.name",
            "messaging.destination.partition.id",
            "messaging.kafka.offset",
            "messaging.kafka.message.offset",
            "messaging.consumer.group.name",
            "code.function",
            "code.namespace");

    DiscreetSpanData(SpanData span) {
        super(span);
    }

    static Attributes allowed(Attributes attributes) {
        return attributes.toBuilder()
                .removeIf(key -> !ALLOWED.contains(key.getKey()))
                .build();
    }

    @Override
    public Attributes getAttributes() {
        return allowed(super.getAttributes());
    }

    @Override
    public List<EventData> getEvents() {
        return super.getEvents().stream()
                .map(event -> EventData.create(event.getEpochNanos(), event.getName(), allowed(event.getAttributes())))
                .toList();
    }

    /** Without its description, which may be an exception's message. */
    @Override
    public StatusData getStatus() {
        return StatusData.create(super.getStatus().getStatusCode(), "");
    }
}
