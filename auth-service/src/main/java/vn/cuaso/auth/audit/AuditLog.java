package vn.cuaso.auth.audit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;

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

    /**
     * Writes down that something is asked for, does it, and writes down under the same id what came of it. What cannot be
     * written down is not done; what failed on the way stays asked for, without an answer.
     *
     * @param outcome in words that say nothing about a person
     */
    public <T> Uni<T> around(String actor, String action, Supplier<Uni<T>> work, Function<T, String> outcome) {
        AuditEntry asked = AuditEntry.asked(clock.instant(), actor, action, UUID.randomUUID());
        return store.append(asked)
                .chain(() -> work.get())
                .call(result -> store.append(
                        new AuditEntry(clock.instant(), actor, action, outcome.apply(result), asked.call())));
    }

    /**
     * The newest link of the chain.
     *
     * @param at when it was sealed
     */
    public record Sealed(AuditHead head, Instant at) {}

    /** Empty while nothing was sealed yet. */
    public Uni<Optional<Sealed>> head() {
        return store.last().map(last -> last.map(batch -> new Sealed(batch.head(), batch.sealedAt())));
    }
}
