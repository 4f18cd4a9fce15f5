package vn.cuaso.auth.provider.authorize;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import vn.cuaso.auth.account.ClaimsSource;
import vn.cuaso.auth.protection.SubjectIdentifiers;
import vn.cuaso.auth.provider.AuthorizationRequest;
import vn.cuaso.auth.session.Authentication;
import vn.cuaso.auth.session.SsoSessions;

/** The session that may spare a citizen a sign-in: alive, of an active account, of whom the client's hint is about. */
@ApplicationScoped
public class UsableSessions {

    private final SsoSessions sessions;
    private final ClaimsSource accounts;
    private final SubjectIdentifiers subjects;

    UsableSessions(SsoSessions sessions, ClaimsSource accounts, SubjectIdentifiers subjects) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.subjects = subjects;
    }

    /**
     * None for a client that takes no part in single sign-on.
     *
     * @param secret the value of the browser's session cookie, if it sent one
     */
    public Uni<Optional<Authentication>> find(AuthorizationRequest request, Optional<String> secret) {
        return sessions.find(secret.filter(_ -> request.singleSignOn()))
                .map(found -> found.filter(session -> request.isAnsweredBy(session.account(), subjects)))
                .chain(found -> found.map(this::whileActive).orElseGet(UsableSessions::none));
    }

    /** A session outlives the locking of its account; signing in again says that it is locked. */
    private Uni<Optional<Authentication>> whileActive(Authentication session) {
        return accounts.claims(session.account(), Set.of()).map(active -> active.map(_ -> session));
    }

    private static Uni<Optional<Authentication>> none() {
        return Uni.createFrom().item(Optional.empty());
    }
}
