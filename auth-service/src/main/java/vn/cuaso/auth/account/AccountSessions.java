package vn.cuaso.auth.account;

import io.smallrye.mutiny.Uni;

/** What somebody has got by signing in to an account. */
public interface AccountSessions {

    /**
     * Ends all of it: sessions, grants, and by back-channel logout what clients made of them. It can be done again.
     *
     * @throws SessionsNotEndedException when a store is away
     */
    Uni<Void> end(AccountId account);
}
