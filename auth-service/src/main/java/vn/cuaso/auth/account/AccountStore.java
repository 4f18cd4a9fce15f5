package vn.cuaso.auth.account;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where accounts are kept. Each call is one transaction. */
public interface AccountStore {

    Uni<Optional<Account>> find(AccountId id);

    /** The account of this ID number with its password hash, whatever its status. */
    Uni<Optional<AccountCredentials>> findCredentials(CitizenId citizenId);

    /**
     * The password hash of some account, for an ID number that may have none: always that of the same one, which nobody can
     * tell from outside. Empty when there is no account at all.
     */
    Uni<Optional<String>> findNeighboursHash(CitizenId citizenId);

    /** Those of the ID numbers that have an account. */
    Uni<List<Account>> findAll(Collection<CitizenId> citizenIds);

    /**
     * Writes all of them or, when an ID number was taken or an account changed meanwhile, none: what was decided on data
     * that is not there any more would undo the change, a lock above all.
     */
    Uni<Saved> save(List<AccountWrite> writes);

    /** What became of {@link #save}. */
    enum Saved {
        DONE,
        /** Somebody else created, changed or removed one of the accounts since it was read. */
        CONFLICT
    }

    /** Removes a closed account and all that hangs on it: devices, what it allows, consents, links to other providers. */
    Uni<Erasure> erase(AccountId id);

    /** What became of {@link #erase}. */
    enum Erasure {
        ERASED,
        /** Somebody may still sign in with it. */
        NOT_CLOSED,
        UNKNOWN
    }

    /** Replaces the hash only where it still is the expected one, so that a password changed meanwhile stays changed. */
    Uni<Void> replacePasswordHash(AccountId id, String expected, String replacement);
}
