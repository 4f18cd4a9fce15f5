package vn.cuaso.events;

import java.time.Instant;

/**
 * The life of a dossier, by the one-stop-shop systems. The subject is the dossier's code, the sequence counts the
 * dossier's events from 1.
 *
 * <pre>
 * received → (supplement-requested → supplemented)* → resolved | returned | withdrawn
 * </pre>
 *
 * A dossier may also be returned or withdrawn while it waits for supplements.
 */
public sealed interface DossierEvent extends EventData {

    Dossier dossier();

    /** When it happened, by the agency's clock. The envelope's time is when it was published. */
    Instant occurredAt();

    /** When the result is due, as promised to the applicant at that moment. */
    Instant dueAt();

    /** The officer in charge: a name, a staff code or a role, as the agency publishes it. */
    String officer();

    /** Taken in: the clock starts. */
    record Received(Dossier dossier, Instant occurredAt, Instant dueAt, String officer) implements DossierEvent {
        public Received {
            check(dossier, occurredAt, dueAt, officer);
        }
    }

    /** Sent back to the applicant for completion: the clock stops. */
    record SupplementRequested(Dossier dossier, Instant occurredAt, Instant dueAt, String officer)
            implements DossierEvent {
        public SupplementRequested {
            check(dossier, occurredAt, dueAt, officer);
        }
    }

    /** Completed by the applicant: the clock runs again, with {@code dueAt} moved by the time waited. */
    record Supplemented(Dossier dossier, Instant occurredAt, Instant dueAt, String officer) implements DossierEvent {
        public Supplemented {
            check(dossier, occurredAt, dueAt, officer);
        }
    }

    /** Decided, with a result for the applicant. On time when not later than due. */
    record Resolved(Dossier dossier, Instant occurredAt, Instant dueAt, String officer) implements DossierEvent {
        public Resolved {
            check(dossier, occurredAt, dueAt, officer);
        }
    }

    /** Refused: handed back without a result. */
    record Returned(Dossier dossier, Instant occurredAt, Instant dueAt, String officer) implements DossierEvent {
        public Returned {
            check(dossier, occurredAt, dueAt, officer);
        }
    }

    /** Taken back by the applicant. */
    record Withdrawn(Dossier dossier, Instant occurredAt, Instant dueAt, String officer) implements DossierEvent {
        public Withdrawn {
            check(dossier, occurredAt, dueAt, officer);
        }
    }

    private static void check(Dossier dossier, Instant occurredAt, Instant dueAt, String officer) {
        Required.value("dossier", dossier);
        Required.time("occurredAt", occurredAt);
        Required.time("dueAt", dueAt);
        Required.text("officer", officer);
    }
}
