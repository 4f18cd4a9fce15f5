package vn.cuaso.auth.audit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** For what is to be audited and is no call with a service token. */
@ApplicationScoped
public class AuditLog {

    private final AuditStore store;
    private final Clock clock;

    AuditLog(AuditStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * Writes it down; fails where that is not possible.
     *
     * @param action method and path
     */
    public Uni<Void> record(String actor, String action, String outcome) {
        return store.append(new AuditEntry(clock.instant(), actor, action, outcome, UUID.randomUUID()));
    }
}
