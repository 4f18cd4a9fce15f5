package vn.cuaso.events;

import java.net.URI;
import java.time.Instant;

/**
 * An event in its envelope (CloudEvents 1.0.2). Type, spec version and content type follow from the data.
 *
 * @param id unique within the source; a consumer that has seen (source, id) has seen the event
 * @param source the system that says so, such as {@code /auth-service}
 * @param subject whom or what it is about, as its topic defines; also the Kafka key
 * @param time when the event was made
 * @param sequence the version of the subject after this event, counted from 1 (CloudEvents <i>sequence</i> extension,
 *     on the wire a decimal string); among the events of one subject the higher one is the later one
 * @param <D> the family of the data
 */
public record CloudEvent<D extends EventData>(
        String id, URI source, String subject, Instant time, long sequence, D data) {

    public CloudEvent {
        Required.text("id", id);
        Required.value("source", source);
        Required.text("source", source.toString());
        Required.text("subject", subject);
        Required.time("time", time);
        Required.positive("sequence", sequence);
        Required.value("data", data);
    }

    public EventType type() {
        return EventType.of(data);
    }
}
