package vn.cuaso.auth.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import vn.cuaso.auth.account.AccountId;

/**
 * What somebody did. Nothing personal is in it: accounts stand for themselves by their ids.
 *
 * @param at with microseconds, as the database keeps it
 * @param actor client id of the token
 * @param action method and path, such as {@code POST /internal/accounts/…/lock}
 * @param outcome {@code asked}, or the status that was answered and the account whose it was where the path does not say it
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

    AuditEntry answered(Instant when, int status, Optional<AccountId> concerned) {
        String about = concerned.map(account -> ", account " + account).orElse("");
        return new AuditEntry(when, actor, action, "answered " + status + about, call);
    }
}
