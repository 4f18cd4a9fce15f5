package vn.cuaso.qr.outbox;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.QrEvent;

/**
 * A fact on its way from Redis to Kafka, as the scripts wrote it.
 *
 * @param id its place in the stream
 */
public record OutboxEntry(String id, Map<String, String> fields) {

    /** What {@code outbox-set-aside.lua} marks an entry with. */
    static final String SET_ASIDE = "set-aside";

    private static final URI SOURCE = URI.create("/qr-session-service");

    /** Whether an instance could not read the entry before, and has counted it. */
    boolean wasSetAside() {
        return fields.containsKey(SET_ASIDE);
    }

    /** The trace of the request that this is a fact of, if it has one. */
    Optional<String> traceParent() {
        return Optional.ofNullable(fields.get("trace")).filter(line -> !line.isEmpty());
    }

    /** Why this version cannot read the entry; nothing if it can. */
    Optional<String> fault() {
        try {
            event();
            return Optional.empty();
        } catch (RuntimeException e) {
            // Whatever it is: one entry never hinders those behind it.
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    /**
     * The event, the same one however often the entry is read.
     *
     * @throws IllegalArgumentException if this version does not know the type or misses a field
     */
    CloudEvent<QrEvent> event() {
        var session = text("session");
        var sequence = Long.parseLong(text("sequence"));
        var eventId = session + "/" + text("type") + "/" + sequence;
        var time = Instant.ofEpochMilli(Long.parseLong(text("time")));
        return new CloudEvent<>(eventId, SOURCE, session, time, sequence, data(session));
    }

    private QrEvent data(String session) {
        var kind = QrEvent.Kind.valueOf(text("kind"));
        var client = text("client");
        return switch (text("type")) {
            case "created" -> new QrEvent.Created(session, kind, client);
            case "scanned" -> new QrEvent.Scanned(session, kind, client);
            case "scanned-twice" -> new QrEvent.ScannedTwice(session, kind, client);
            case "approved" -> new QrEvent.Approved(session, kind, client);
            case "rejected" -> new QrEvent.Rejected(session, kind, client, QrEvent.Reason.valueOf(text("reason")));
            case "expired" -> new QrEvent.Expired(session, kind, client);
            case "cancelled" -> new QrEvent.Cancelled(session, kind, client);
            case "consumed" -> new QrEvent.Consumed(session, kind, client);
            case String other -> throw new IllegalArgumentException("unknown type " + other);
        };
    }

    private String text(String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("an outbox entry has no " + name);
        }
        return value;
    }
}
