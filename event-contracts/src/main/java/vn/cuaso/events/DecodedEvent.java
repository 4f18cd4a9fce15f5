package vn.cuaso.events;

/**
 * What reading a record's bytes came to.
 *
 * @param <D> the family of data that the reader understands
 */
public sealed interface DecodedEvent<D extends EventData> {

    /** A whole event of the reader's family. */
    record Known<D extends EventData>(CloudEvent<D> event) implements DecodedEvent<D> {}

    /**
     * A well-formed envelope around a type that the reader's family does not have: of a newer version, or gone astray.
     *
     * @param type the type's name on the wire
     */
    record UnknownType<D extends EventData>(String type) implements DecodedEvent<D> {}

    /**
     * Not an event at all, or one whose contents break its contract.
     *
     * @param reason what is wrong and where; never a value from the event
     */
    record Malformed<D extends EventData>(String reason) implements DecodedEvent<D> {}
}
