package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import vn.cuaso.auth.account.Account;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.account.AccountStatus;
import vn.cuaso.auth.account.AccountStore;
import vn.cuaso.auth.consent.ConsentDecision;
import vn.cuaso.auth.consent.Consents;
import vn.cuaso.auth.device.DeviceStore;
import vn.cuaso.auth.event.SignInEvents;
import vn.cuaso.auth.flow.SignInFlow.Authenticated;
import vn.cuaso.auth.flow.SignInFlow.Consenting;
import vn.cuaso.auth.flow.SignInFlow.Credentials;
import vn.cuaso.auth.provider.AuthorizationAnswer;
import vn.cuaso.auth.provider.AuthorizationRequest;
import vn.cuaso.auth.provider.AuthorizationResponder;
import vn.cuaso.auth.session.Authentication;
import vn.cuaso.events.IdentityEvent;
import vn.cuaso.events.IdentityEvent.FailureReason;

/**
 * Ends flows with an answer to the client.
 *
 * <p>What proves a citizen can be used once: a code, a result of a phone. So the flow remembers first that they are proven,
 * then session and code are made, and the flow is completed last. A fault in between leaves a flow that can be finished by
 * the same request again, or by loading any of its pages. An alarm is looked for once session and code are noted with the account:
 * one that comes later ends them, one that came before is seen (rule QR-13). Of racing requests the one that completes the flow is answered;
 * what the others made is never handed out.
 */
@ApplicationScoped
class SignInCompletion {

    private final AccountStore accounts;
    private final DeviceStore devices;
    private final FlowStore flows;
    private final NewSessions newSessions;
    private final IdentityLinks links;
    private final SignInEvents events;
    private final Consents consents;
    private final AuthorizationResponder responder;

    SignInCompletion(
            AccountStore accounts,
            DeviceStore devices,
            FlowStore flows,
            NewSessions newSessions,
            IdentityLinks links,
            SignInEvents events,
            Consents consents,
            AuthorizationResponder responder) {
        this.accounts = accounts;
        this.devices = devices;
        this.flows = flows;
        this.newSessions = newSessions;
        this.links = links;
        this.events = events;
        this.consents = consents;
        this.responder = responder;
    }

    /**
     * Signs in a citizen who has just been proven.
     *
     * @param read the flow in the state that the proof leaves
     */
    Uni<CompletionOutcome> complete(StoredFlow<?> read, Authenticated proven, Visitor visitor) {
        return flows.replace(read, proven)
                .chain(kept -> kept.map(stored -> finish(stored, visitor)).orElseGet(SignInCompletion::superseded));
    }

    /** The account is read again: it may have been locked since the password. */
    Uni<CompletionOutcome> finish(StoredFlow<Authenticated> stored, Visitor visitor) {
        return accounts.find(stored.flow().proof().account())
                .chain(found -> found.filter(account -> account.status() == AccountStatus.ACTIVE)
                        .map(account -> answer(stored, account, visitor))
                        .orElseGet(() -> Uni.createFrom().item(new CompletionOutcome.AccountLocked())));
    }

    /**
     * With the session that was already there, in another tab (rule OP-10).
     *
     * @return the answer to the client; empty when the citizen is asked for consent first, or the flow was changed meanwhile
     */
    Uni<Optional<AuthorizationAnswer>> continueWith(StoredFlow<Credentials> stored, Authentication authentication) {
        return answerIfClear(stored.context().request(), authentication)
                .chain(answer -> flows.replace(
                                stored,
                                answer.isPresent()
                                        ? stored.flow().continued()
                                        : stored.flow().consenting(authentication))
                        .map(kept -> answer.filter(_ -> kept.isPresent())));
    }

    /**
     * The citizen agrees. An alarm since the sign-in has ended the session: then the flow ends too (rule QR-13).
     *
     * @return the answer to the client; empty when the flow was changed meanwhile, or ends by an alarm
     */
    Uni<Optional<AuthorizationAnswer>> agree(StoredFlow<Consenting> stored) {
        AuthorizationRequest request = stored.context().request();
        Authentication authentication = stored.flow().authentication();
        return consents.agree(request, authentication.account())
                .chain(consent -> responder.grant(request.restingOn(Optional.of(consent)), authentication))
                .chain(answer -> isAlarmed(authentication.account(), authentication.authenticatedAt())
                        .chain(alarmed -> alarmed
                                ? flows.replace(stored, stored.flow().cancelled())
                                        .replaceWith(Optional.<AuthorizationAnswer>empty())
                                : flows.replace(stored, stored.flow().agreed()).map(kept -> kept.map(_ -> answer))));
    }

    /** Empty when the citizen has to be asked first. */
    private Uni<Optional<AuthorizationAnswer>> answerIfClear(
            AuthorizationRequest request, Authentication authentication) {
        return consents.decide(request, authentication.account()).chain(decision -> switch (decision) {
            case ConsentDecision.Clear(Optional<UUID> consent) ->
                responder.grant(request.restingOn(consent), authentication).map(Optional::of);
            case ConsentDecision.AskFirst() -> Uni.createFrom().item(Optional.empty());
        });
    }

    private Uni<CompletionOutcome> answer(StoredFlow<Authenticated> stored, Account account, Visitor visitor) {
        return link(stored)
                .chain(linked -> linked
                        ? answerLinked(stored, account, visitor)
                        : Uni.createFrom().item(new CompletionOutcome.LinkedOtherwise()));
    }

    /**
     * Before anything is handed out: who comes again with the identity finds the account that it was confirmed for. It counts as
     * linked from when the proof began, so that an alarm since then is an alarm about the link too.
     */
    private Uni<Boolean> link(StoredFlow<Authenticated> stored) {
        Proof proof = stored.flow().proof();
        return stored.flow()
                .link()
                .map(upstream -> links.link(proof.account(), upstream, proof.since()))
                .orElseGet(() -> Uni.createFrom().item(true));
    }

    private Uni<CompletionOutcome> answerLinked(StoredFlow<Authenticated> stored, Account account, Visitor visitor) {
        return makeAnswer(stored, account, visitor)
                .chain(made -> isAlarmed(stored.flow().proof())
                        .chain(alarmed -> alarmed
                                ? takeBack(stored, made.completion())
                                : announce(stored).chain(() -> handOut(stored, made))));
    }

    private Uni<Boolean> isAlarmed(Proof proof) {
        return isAlarmed(proof.account(), proof.since());
    }

    private Uni<Boolean> isAlarmed(AccountId account, Instant since) {
        return devices.lastAlarm(account)
                .map(alarm -> alarm.filter(at -> !since.isAfter(at)).isPresent());
    }

    /** Session and code end unseen, and the flow with them. */
    private Uni<CompletionOutcome> takeBack(StoredFlow<Authenticated> stored, Completion completion) {
        return newSessions
                .takeBack(completion)
                .chain(() -> flows.replace(stored, stored.flow().cancelled()))
                .chain(kept -> kept.isPresent()
                        ? announceRefusal(stored)
                        : Uni.createFrom().voidItem())
                .replaceWith(new CompletionOutcome.Alarmed());
    }

    private Uni<Void> announceRefusal(StoredFlow<Authenticated> stored) {
        Proof proof = stored.flow().proof();
        String client = stored.context().request().clientId();
        return events.failed(
                proof.account(), new IdentityEvent.SignInFailed(proof.way(), client, FailureReason.CANCELLED));
    }

    private record Made(Authentication authentication, Completion completion) {}

    private Uni<Made> makeAnswer(StoredFlow<Authenticated> stored, Account account, Visitor visitor) {
        Proof proof = stored.flow().proof();
        Optional<String> known = newSessions.knownBrowser(proof, account, visitor);
        return newSessions.session(stored, visitor).chain(session -> {
            Authentication authentication = newSessions.authentication(proof, session);
            return answerIfClear(stored.context().request(), authentication)
                    .map(answer -> new Made(authentication, new Completion(answer, session, known)));
        });
    }

    /** Before the answer is handed out: after it nothing may fail any more, and no sign-in may go unannounced. */
    private Uni<Void> announce(StoredFlow<Authenticated> stored) {
        FlowContext context = stored.context();
        Proof proof = stored.flow().proof();
        return events.signedIn(
                proof.id(),
                proof.account(),
                new IdentityEvent.SignedIn(
                        proof.way(), context.request().clientId(), proof.acr(), context.startedAt()));
    }

    private Uni<CompletionOutcome> handOut(StoredFlow<Authenticated> stored, Made made) {
        Completion completion = made.completion();
        SignInFlow next = completion.answer().isPresent()
                ? stored.flow().completed()
                : stored.flow().consenting(made.authentication());
        return flows.replace(stored, next)
                .chain(kept -> kept.isPresent()
                        ? Uni.createFrom().item(new CompletionOutcome.SignedIn(completion))
                        : newSessions.takeBack(completion).chain(SignInCompletion::superseded));
    }

    private static Uni<CompletionOutcome> superseded() {
        return Uni.createFrom().item(new CompletionOutcome.Superseded());
    }
}
