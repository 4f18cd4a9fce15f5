package vn.cuaso.auth.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.account.AccountSessions;
import vn.cuaso.auth.account.SessionsNotEndedException;

/** Ends what stands in Redis under an account, and has its clients told. */
@ApplicationScoped
class SessionsOfAccounts implements AccountSessions {

    private final SsoSessionService sessions;

    SessionsOfAccounts(SsoSessionService sessions) {
        this.sessions = sessions;
    }

    @Override
    public Uni<Void> end(AccountId account) {
        return sessions.endAllOf(account).replaceWithVoid().onFailure().transform(SessionsNotEndedException::new);
    }
}
