package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import vn.cuaso.auth.account.Account;
import vn.cuaso.auth.flow.SignInFlow.Authenticated;
import vn.cuaso.auth.session.Authentication;
import vn.cuaso.auth.session.SsoSessions;
import vn.cuaso.auth.session.StartedSession;
import vn.cuaso.auth.throttle.KnownBrowsers;

/** What a browser has of a sign-in: the session, and that it is known to the account. */
@ApplicationScoped
class NewSessions {
    private final SsoSessions sessions;
    private final KnownBrowsers browsers;
    private final Clock clock;

    NewSessions(SsoSessions sessions, KnownBrowsers browsers, Clock clock) {
        this.sessions = sessions;
        this.browsers = browsers;
        this.clock = clock;
    }

    /**
     * A phone vouches for its citizen, not for the browser: that may be somebody's who relays the code. Nor was a password shown
     * to us where another provider signed the citizen in (rule OTP-8).
     */
    Optional<String> knownBrowser(Proof proof, Account account, Visitor visitor) {
        return switch (proof.way()) {
            case PASSWORD_SMS ->
                Optional.of(
                        browsers.signedIn(visitor.browser(), account.person().citizenId()));
            case QR, FEDERATED -> Optional.empty();
        };
    }

    /** A client outside single sign-on leaves the browser's session as it is, and gets none. */
    Uni<Optional<StartedSession>> session(StoredFlow<Authenticated> stored, Visitor visitor) {
        Proof proof = stored.flow().proof();
        return stored.context().request().singleSignOn()
                ? endEarlierSession(visitor)
                        .chain(() -> sessions.start(proof.account(), proof.acr(), proof.amr(), visitor.userAgent()))
                        .map(Optional::of)
                : Uni.createFrom().item(Optional.empty());
    }

    Authentication authentication(Proof proof, Optional<StartedSession> session) {
        return session.map(StartedSession::authentication)
                .orElseGet(() -> new Authentication(
                        proof.account(), clock.instant(), proof.acr(), proof.amr(), Optional.empty()));
    }

    /** Ends what nobody was handed. */
    Uni<Void> takeBack(Completion completion) {
        return completion
                .session()
                .map(session -> sessions.end(session.secret()))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    /** A new session at every sign-in (OP-7): the one before ends, whoever left it at a shared computer. */
    private Uni<Void> endEarlierSession(Visitor visitor) {
        return visitor.sessionSecret()
                .map(sessions::end)
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
