package vn.cuaso.stats.dossier;

import java.util.Locale;
import vn.cuaso.events.DossierEvent;
import vn.cuaso.events.DossierEvent.Received;
import vn.cuaso.events.DossierEvent.Resolved;
import vn.cuaso.events.DossierEvent.Returned;
import vn.cuaso.events.DossierEvent.SupplementRequested;
import vn.cuaso.events.DossierEvent.Supplemented;
import vn.cuaso.events.DossierEvent.Withdrawn;

/**
 * Where a dossier stands.
 *
 * <pre>{@code
 * stateDiagram-v2
 *     [*] --> IN_PROGRESS: received
 *     IN_PROGRESS --> WAITING: supplement-requested
 *     WAITING --> IN_PROGRESS: supplemented
 *     IN_PROGRESS --> RESOLVED: resolved
 *     IN_PROGRESS --> RETURNED: returned
 *     IN_PROGRESS --> WITHDRAWN: withdrawn
 *     WAITING --> RETURNED: returned
 *     WAITING --> WITHDRAWN: withdrawn
 * }</pre>
 */
public enum DossierState {
    IN_PROGRESS,
    /** For supplements by the applicant: the clock is stopped. */
    WAITING,
    RESOLVED,
    RETURNED,
    WITHDRAWN;

    /** Where the dossier stands after this event. */
    public static DossierState after(DossierEvent event) {
        return switch (event) {
            case Received _, Supplemented _ -> IN_PROGRESS;
            case SupplementRequested _ -> WAITING;
            case Resolved _ -> RESOLVED;
            case Returned _ -> RETURNED;
            case Withdrawn _ -> WITHDRAWN;
        };
    }

    /** Whether the agency is done with the dossier. */
    public boolean isEnd() {
        return switch (this) {
            case IN_PROGRESS, WAITING -> false;
            case RESOLVED, RETURNED, WITHDRAWN -> true;
        };
    }

    /** The state's name in the database. */
    String storedName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
