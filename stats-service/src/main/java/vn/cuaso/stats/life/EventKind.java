package vn.cuaso.stats.life;

import java.util.Locale;
import vn.cuaso.events.DossierEvent;
import vn.cuaso.events.DossierEvent.Received;
import vn.cuaso.events.DossierEvent.Resolved;
import vn.cuaso.events.DossierEvent.Returned;
import vn.cuaso.events.DossierEvent.SupplementRequested;
import vn.cuaso.events.DossierEvent.Supplemented;
import vn.cuaso.events.DossierEvent.Withdrawn;

/** What can happen to a dossier. */
public enum EventKind {
    RECEIVED,
    SUPPLEMENT_REQUESTED,
    SUPPLEMENTED,
    RESOLVED,
    RETURNED,
    WITHDRAWN;

    /** The kind of this event. */
    public static EventKind of(DossierEvent event) {
        return switch (event) {
            case Received _ -> RECEIVED;
            case SupplementRequested _ -> SUPPLEMENT_REQUESTED;
            case Supplemented _ -> SUPPLEMENTED;
            case Resolved _ -> RESOLVED;
            case Returned _ -> RETURNED;
            case Withdrawn _ -> WITHDRAWN;
        };
    }

    /** Whether the agency is done with the dossier. */
    public boolean isEnd() {
        return switch (this) {
            case RECEIVED, SUPPLEMENT_REQUESTED, SUPPLEMENTED -> false;
            case RESOLVED, RETURNED, WITHDRAWN -> true;
        };
    }

    /**
     * Whether it can be the event with this number in a dossier's life. Receptions come first; then requests and
     * supplements take turns, so that the former have even numbers and the latter odd ones; a result needs a running
     * clock, which stands still after every even number.
     */
    public boolean canHaveSequence(long sequence) {
        return switch (this) {
            case RECEIVED -> sequence == 1;
            case SUPPLEMENT_REQUESTED, RESOLVED -> sequence % 2 == 0;
            case SUPPLEMENTED -> sequence > 1 && sequence % 2 == 1;
            case RETURNED, WITHDRAWN -> sequence > 1;
        };
    }

    /** The kind's name in the database, and the middle of its type's name on the wire. */
    public String storedName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this name in the database. */
    public static EventKind stored(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
