package vn.cuaso.otp.outbox;

import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.EventData;
import vn.cuaso.events.OtpDelivery.DeliveryRequested;
import vn.cuaso.events.OtpDelivery.Language;
import vn.cuaso.events.OtpEvent.ChallengeCreated;
import vn.cuaso.events.OtpEvent.Delivered;
import vn.cuaso.events.OtpEvent.DeliveryFailed;
import vn.cuaso.events.OtpEvent.DeliveryFailure;
import vn.cuaso.events.OtpEvent.Exhausted;
import vn.cuaso.events.OtpEvent.Rejected;
import vn.cuaso.events.OtpEvent.Verified;

/**
 * A fact on its way from Redis to Kafka, as the scripts wrote it.
 *
 * @param id its place in the stream
 */
public record OutboxEntry(String id, Map<String, String> fields) {

    /** What {@code outbox-set-aside.lua} marks an entry with. */
    static final String SET_ASIDE = "set-aside";

    private static final URI SOURCE = URI.create("/otp-service");

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
    CloudEvent<EventData> event() {
        var challenge = text("challenge");
        var sequence = number("sequence");
        var eventId = challenge + "/" + text("type") + "/" + sequence;
        var time = Instant.ofEpochMilli(Long.parseLong(text("time")));
        return new CloudEvent<>(eventId, SOURCE, challenge, time, sequence, data(challenge));
    }

    private EventData data(String challenge) {
        return switch (text("type")) {
            case "delivery-requested" ->
                new DeliveryRequested(challenge, number("send"), Language.valueOf(text("language")));
            case "challenge-created" -> new ChallengeCreated(challenge);
            case "delivered" -> new Delivered(challenge, text("channel"), number("send"));
            case "delivery-failed" -> new DeliveryFailed(challenge, text("channel"), number("send"), reason());
            case "verified" -> new Verified(challenge, number("attempt"));
            case "rejected" -> new Rejected(challenge, number("attempt"));
            case "exhausted" -> new Exhausted(challenge, number("attempt"));
            case String other -> throw new IllegalArgumentException("unknown type " + other);
        };
    }

    private DeliveryFailure reason() {
        return DeliveryFailure.valueOf(text("reason"));
    }

    private int number(String name) {
        return Integer.parseInt(text(name));
    }

    private String text(String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new IllegalArgumentException("an outbox entry has no " + name);
        }
        return value;
    }
}
