package vn.cuaso.auth.operator;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.cuaso.auth.protection.SplitToken;
import vn.cuaso.auth.provider.token.ServiceScope;

/** Keeps operators and invitations. Each method is one atomic step. */
interface OperatorStore {

    /**
     * Keeps an invitation for the first of all, unless there is an operator, or an invitation that is good still.
     *
     * @return whether this call kept it: of several at once one does
     */
    Uni<Boolean> inviteFirst(SplitToken invitation, Set<OperatorRole> roles, String by, Instant expiresAt, Instant now);

    Uni<Void> invite(SplitToken invitation, Set<OperatorRole> roles, String by, Instant expiresAt);

    /** The roles that the link gives; empty for one that is unknown, too old, or was used. */
    Uni<Optional<Set<OperatorRole>>> roles(SplitToken invitation, Instant now);

    /**
     * Spends the invitation and keeps the operator.
     *
     * @param step of the code that proved the second factor: it is not taken again
     */
    Uni<JoinOutcome> join(SplitToken invitation, Operator operator, long step, Instant now);

    /**
     * Counts a try, before anything is compared.
     *
     * @return empty for whom there is nothing to compare with: unknown, disabled, or locked
     */
    Uni<Optional<Operator>> attempt(String name, int tries, Instant lockedUntil, Instant now);

    /**
     * The try was right.
     *
     * @return false when the code of this step, or of a later one, was taken before
     */
    Uni<Boolean> succeed(UUID operator, long step);

    /** Who is active of this name, with the roles of now. */
    Uni<Optional<Listed>> findActive(String name);

    Uni<List<Listed>> findAll();

    /**
     * @return false when nobody active has this name
     */
    Uni<Boolean> disable(String name);

    /** For the list. */
    record Listed(String name, Set<OperatorRole> roles, String status) {
        /** As tokens and the audit log call them. */
        String actor() {
            return "operator:" + name;
        }

        boolean may(ServiceScope scope) {
            return roles.stream().anyMatch(role -> role.scopes().contains(scope));
        }
    }
}
