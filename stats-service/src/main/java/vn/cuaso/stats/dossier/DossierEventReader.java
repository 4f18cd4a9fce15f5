package vn.cuaso.stats.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DecodedEvent.Known;
import vn.cuaso.events.DecodedEvent.Malformed;
import vn.cuaso.events.DecodedEvent.UnknownType;
import vn.cuaso.events.DossierEvent;
import vn.cuaso.events.EventCodec;
import vn.cuaso.stats.StatsConfig;
import vn.cuaso.stats.life.EventRules;
import vn.cuaso.stats.time.DossierClock;

/** Tells events that could be kept from what never can, without asking anybody. */
@ApplicationScoped
public class DossierEventReader {

    private final EventCodec codec = new EventCodec();
    private final EventRules rules;
    private final DossierClock clock;

    DossierEventReader(StatsConfig config, DossierClock clock) {
        this.rules = new EventRules(config.events().future());
        this.clock = clock;
    }

    /** What some bytes turned out to be. */
    public sealed interface Read {

        /** An event that could be kept. */
        record Possible(CloudEvent<DossierEvent> event) implements Read {}

        /** Nothing that ever could. */
        record Impossible(String reason) implements Read {}
    }

    public Read read(byte[] bytes) {
        return switch (codec.decode(DossierEvent.class, bytes)) {
            case Known<DossierEvent>(var event) -> check(event);
            case UnknownType<DossierEvent> _ -> new Read.Impossible("the type is no dossier event");
            case Malformed<DossierEvent>(var reason) -> new Read.Impossible(reason);
        };
    }

    /** The same for an event that came in another form. */
    public Read check(CloudEvent<DossierEvent> event) {
        return rules.refusal(event, now()).<Read>map(Read.Impossible::new).orElseGet(() -> new Read.Possible(event));
    }

    /** When what arrives now becomes known. */
    public Instant now() {
        return clock.now().toInstant();
    }
}
