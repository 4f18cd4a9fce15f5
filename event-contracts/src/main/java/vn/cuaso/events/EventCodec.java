package vn.cuaso.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes and reads events in the structured mode of CloudEvents' JSON format: envelope and data are one JSON document.
 *
 * <p>Reading tolerates members that this version does not know, and nothing else: an event is whole or refused.
 */
public final class EventCodec {

    /** The value of the Kafka header {@code content-type} (CloudEvents Kafka binding §3.3). */
    public static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";

    private static final String SPEC_VERSION = "1.0";
    private static final String DATA_CONTENT_TYPE = "application/json";
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,18}");

    private final JsonMapper json = EventJson.mapper();

    /** The event's bytes, the same ones for an equal event. */
    public byte[] encode(CloudEvent<?> event) {
        var envelope = json.createObjectNode()
                .put("specversion", SPEC_VERSION)
                .put("id", event.id())
                .put("source", event.source().toString())
                .put("type", event.type().wireName())
                .put("subject", event.subject())
                .put("time", event.time().toString())
                .put("sequence", Long.toString(event.sequence()))
                .put("datacontenttype", DATA_CONTENT_TYPE)
                .set("data", json.valueToTree(event.data()));
        try {
            return json.writeValueAsBytes(envelope);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("an event record could not be written", e);
        }
    }

    /**
     * Reads one record.
     *
     * @param family the events that the reader understands, such as {@code DossierEvent.class}
     */
    public <D extends EventData> DecodedEvent<D> decode(Class<D> family, byte[] bytes) {
        JsonNode envelope;
        try {
            envelope = json.readTree(bytes);
        } catch (IOException e) {
            return new DecodedEvent.Malformed<>("not a JSON document");
        }
        try {
            return decode(family, envelope);
        } catch (Refusal refusal) {
            return new DecodedEvent.Malformed<>(refusal.getMessage());
        }
    }

    private <D extends EventData> DecodedEvent<D> decode(Class<D> family, JsonNode envelope) throws Refusal {
        if (!envelope.isObject()) {
            throw new Refusal("not a JSON object");
        }
        if (!text(envelope, "specversion").equals(SPEC_VERSION)) {
            throw new Refusal("specversion is not " + SPEC_VERSION);
        }
        var typeName = text(envelope, "type");
        Optional<Class<? extends D>> type = EventType.named(typeName)
                .map(EventType::data)
                .filter(family::isAssignableFrom)
                .map(data -> data.asSubclass(family));
        if (type.isEmpty()) {
            return new DecodedEvent.UnknownType<>(typeName);
        }
        if (!text(envelope, "datacontenttype").equals(DATA_CONTENT_TYPE)) {
            throw new Refusal("datacontenttype is not " + DATA_CONTENT_TYPE);
        }
        return new DecodedEvent.Known<>(event(envelope, data(envelope, type.get())));
    }

    private <D extends EventData> CloudEvent<D> event(JsonNode envelope, D data) throws Refusal {
        var id = text(envelope, "id");
        var source = source(envelope);
        var subject = text(envelope, "subject");
        var time = time(envelope);
        var sequence = sequence(envelope);
        try {
            return new CloudEvent<>(id, source, subject, time, sequence, data);
        } catch (IllegalArgumentException e) {
            throw new Refusal(e.getMessage());
        }
    }

    private <D> D data(JsonNode envelope, Class<D> type) throws Refusal {
        var data = envelope.path("data");
        if (!data.isObject()) {
            throw new Refusal("data is not an object");
        }
        try {
            return json.treeToValue(data, type);
        } catch (JsonMappingException e) {
            throw new Refusal(EventJson.reason(e));
        } catch (JsonProcessingException e) {
            throw new Refusal("data is not readable");
        }
    }

    private static URI source(JsonNode envelope) throws Refusal {
        try {
            return URI.create(text(envelope, "source"));
        } catch (IllegalArgumentException e) {
            throw new Refusal("source is not a URI reference");
        }
    }

    private static Instant time(JsonNode envelope) throws Refusal {
        try {
            return OffsetDateTime.parse(text(envelope, "time")).toInstant();
        } catch (DateTimeParseException e) {
            throw new Refusal("time is not an RFC 3339 timestamp");
        }
    }

    private static long sequence(JsonNode envelope) throws Refusal {
        var digits = text(envelope, "sequence");
        if (!DECIMAL.matcher(digits).matches()) {
            throw new Refusal("sequence is not a decimal number");
        }
        return Long.parseLong(digits);
    }

    private static String text(JsonNode envelope, String attribute) throws Refusal {
        var value = envelope.path(attribute);
        if (!value.isTextual()) {
            throw new Refusal(attribute + " is missing or not a string");
        }
        return value.textValue();
    }

    /** Ends the reading of one record; it never leaves this class. */
    private static final class Refusal extends Exception {
        private static final long serialVersionUID = 1;

        Refusal(String reason) {
            super(reason, null, false, false);
        }
    }
}
