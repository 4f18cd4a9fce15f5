package vn.cuaso.otp.lock;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts consecutive wrong codes by account. Each method is one atomic step. */
public interface FailureStore {

    /**
     * Until when the account is locked, if it is.
     *
     * @param names the account's names, the present one first; a count under an older one moves to it
     */
    Uni<Optional<Instant>> lockedUntil(List<AccountName> names, Instant now);

    /** Counts a try as a failure, before its code is compared. */
    Uni<Count> count(AccountName account, Instant now);

    /** Forgets the failures: the right code was given. */
    Uni<Void> forget(AccountName account);

    /**
     * Forgets the failures and with them the lock, also one that does not end by itself.
     *
     * @param names every name of the account
     */
    Uni<Void> forgetAll(List<AccountName> names);

    /** What came of counting. */
    sealed interface Count {

        record Counted() implements Count {}

        /** Counted; unless this very try proves right, the account is locked. */
        record CountedAndLocked(Instant until) implements Count {}

        /** Not counted: the account was locked already. */
        record Locked(Instant until) implements Count {}
    }
}
