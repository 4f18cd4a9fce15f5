package vn.cuaso.auth.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody did. Nothing personal is in it: accounts stand for themselves by their ids, ID numbers by keyed
 * fingerprints.
 *
 * @param at with microseconds, as the database keeps it
 * @param actor client id of the token
 * @param action method and path, such as {@code POST /internal/accounts/…/lock}
 * @param outcome {@code asked}, or the status that was answered and whom it was about where the path does not say it
 * @param call the same in both entries of a call
 */
public record AuditEntry(Instant at, String actor, String action, String outcome, UUID call) {

    private static final String ASKED = "asked";

    public AuditEntry {
        at = at.truncatedTo(ChronoUnit.MICROS);
        Objects.requireNonNull(actor);
        Objects.requireNonNull(action);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(call);
    }

    static AuditEntry asked(Instant at, String actor, String action, UUID call) {
        return new AuditEntry(at, actor, action, ASKED, call);
    }

    AuditEntry answered(Instant when, int status, Optional<String> concerned) {
        String about = concerned.map(subject -> ", " + subject).orElse("");
        return new AuditEntry(when, actor, action, "answered " + status + about, call);
    }
}
