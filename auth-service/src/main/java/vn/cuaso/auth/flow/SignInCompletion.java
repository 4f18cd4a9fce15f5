package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.account.Account;
import vn.cuaso.auth.account.AccountStatus;
import vn.cuaso.auth.account.AccountStore;
import vn.cuaso.auth.event.SignInEvents;
import vn.cuaso.auth.flow.SignInFlow.CodeSent;
import vn.cuaso.auth.flow.SignInFlow.Credentials;
import vn.cuaso.auth.provider.AuthorizationResponder;
import vn.cuaso.auth.session.Authentication;
import vn.cuaso.auth.session.SsoSessions;
import vn.cuaso.auth.session.StartedSession;
import vn.cuaso.auth.throttle.KnownBrowsers;

/** Ends flows with an answer to the client. Of racing requests the one that changes the flow ends it. */
@ApplicationScoped
class SignInCompletion {

    /** RFC 8176: password, confirmation by SMS, more than one factor. */
    private static final List<String> PASSWORD_AND_SMS = List.of("pwd", "sms", "mfa");

    private final AccountStore accounts;
    private final FlowStore flows;
    private final SsoSessions sessions;
    private final KnownBrowsers browsers;
    private final SignInEvents events;
    private final AuthorizationResponder responder;
    private final FlowConfig config;

    SignInCompletion(
            AccountStore accounts,
            FlowStore flows,
            SsoSessions sessions,
            KnownBrowsers browsers,
            SignInEvents events,
            AuthorizationResponder responder,
            FlowConfig config) {
        this.accounts = accounts;
        this.flows = flows;
        this.sessions = sessions;
        this.browsers = browsers;
        this.events = events;
        this.responder = responder;
        this.config = config;
    }

    /** After the right code. The account is read again: it may have been locked since the password. */
    Uni<CodeOutcome> complete(StoredFlow<CodeSent> stored, Visitor visitor) {
        return accounts.find(stored.flow().account())
                .chain(found -> found.filter(account -> account.status() == AccountStatus.ACTIVE)
                        .map(account -> complete(stored, account, visitor))
                        .orElseGet(() -> outcome(new CodeOutcome.AccountLocked())));
    }

    /**
     * With the session that was already there, in another tab (rule OP-10).
     *
     * @return the address at the client; empty when the flow was changed meanwhile
     */
    Uni<Optional<URI>> continueWith(StoredFlow<Credentials> stored, Authentication authentication) {
        return flows.replace(stored, stored.flow().continued())
                .chain(kept -> kept.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : responder
                                .grant(stored.context().request(), authentication)
                                .map(Optional::of));
    }

    private Uni<CodeOutcome> complete(StoredFlow<CodeSent> stored, Account account, Visitor visitor) {
        return flows.replace(stored, stored.flow().completed())
                .chain(kept -> kept.isEmpty()
                        ? outcome(new CodeOutcome.Superseded())
                        : answer(stored.context(), account, visitor).map(CodeOutcome.SignedIn::new));
    }

    private Uni<Completion> answer(FlowContext context, Account account, Visitor visitor) {
        return endEarlierSession(visitor)
                .chain(() -> sessions.start(account.id(), config.levelTwo(), PASSWORD_AND_SMS))
                .call(() -> events.signedIn(
                        account.id(), context.request().clientId(), config.levelTwo(), context.startedAt()))
                .chain(session -> answer(context, account, visitor, session));
    }

    private Uni<Completion> answer(FlowContext context, Account account, Visitor visitor, StartedSession session) {
        String known = browsers.signedIn(visitor.browser(), account.person().citizenId());
        return responder
                .grant(context.request(), session.authentication())
                .map(address -> new Completion(address, session, known));
    }

    /** A new session at every sign-in (OP-7): the one before ends, whoever left it at a shared computer. */
    private Uni<Void> endEarlierSession(Visitor visitor) {
        return visitor.sessionSecret()
                .map(sessions::end)
                .orElseGet(() -> Uni.createFrom().voidItem());
    }

    private static Uni<CodeOutcome> outcome(CodeOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
