package vn.cuaso.auth.event;

import io.smallrye.mutiny.Uni;
import vn.cuaso.auth.account.AccountId;

/** Announces {@code vn.cuaso.identity.signed-out.v1}. */
public interface SignOutEvents {

    /**
     * @param client id of the client that the citizen signed out of
     */
    Uni<Void> signedOut(AccountId account, String client);
}
