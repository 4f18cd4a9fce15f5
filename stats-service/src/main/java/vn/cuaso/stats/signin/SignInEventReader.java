package vn.cuaso.stats.signin;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DecodedEvent.Known;
import vn.cuaso.events.DecodedEvent.Malformed;
import vn.cuaso.events.DecodedEvent.UnknownType;
import vn.cuaso.events.EventCodec;
import vn.cuaso.events.EventData;
import vn.cuaso.stats.StatsConfig;

/** Tells events that count from what counts nothing and from what is no event of its topic. */
@ApplicationScoped
class SignInEventReader {

    private final EventCodec codec = new EventCodec();
    private final SignInFacts facts;
    private final Duration future;
    private final Clock clock;

    SignInEventReader(StatsConfig config, Clock clock) {
        this.facts = new SignInFacts(config.zone());
        this.future = config.events().future();
        this.clock = clock;
    }

    /** What a record turned out to be. */
    sealed interface Read {

        record Countable(SignInEvent event) implements Read {}

        /** An event of the topic that says nothing about sign-ins. */
        record Irrelevant() implements Read {}

        record Impossible(String reason) implements Read {}
    }

    /**
     * Reads a record.
     *
     * @param family the events of its topic
     */
    Read read(Class<? extends EventData> family, byte[] bytes) {
        if (bytes == null) {
            return new Read.Impossible("the record is empty");
        }
        return switch (codec.decode(family, bytes)) {
            case Known<? extends EventData>(var event) -> count(event);
            case UnknownType<? extends EventData> _ -> new Read.Impossible("the type is none of this topic's");
            case Malformed<? extends EventData>(var reason) -> new Read.Impossible(reason);
        };
    }

    private Read count(CloudEvent<? extends EventData> event) {
        if (event.time().isAfter(clock.instant().plus(future))) {
            return new Read.Impossible("time lies in the future");
        }
        try {
            var counted = facts.of(event);
            return counted.isEmpty()
                    ? new Read.Irrelevant()
                    : new Read.Countable(new SignInEvent(event.source().toString(), event.id(), counted));
        } catch (IllegalArgumentException impossible) {
            return new Read.Impossible(impossible.getMessage());
        }
    }
}
