package vn.cuaso.stats.dossier;

import java.util.Set;

/** Events cannot be kept because others, of other dossiers, have their ids. Nothing was written. */
final class IdTakenException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Set<EventKey> keys;

    /** What tells an event from all others. */
    record EventKey(String source, String id) {
        static EventKey of(Arrival arrival) {
            return new EventKey(
                    arrival.event().source().toString(), arrival.event().id());
        }
    }

    IdTakenException(Set<EventKey> keys) {
        super("ids are taken", null, false, false);
        this.keys = keys;
    }

    Set<EventKey> keys() {
        return keys;
    }
}
