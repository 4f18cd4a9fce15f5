package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cuaso.auth.testing.Races.race;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.Account;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.account.AccountStatus;
import vn.cuaso.auth.account.AccountWrite;
import vn.cuaso.auth.account.InMemoryAccountStore;
import vn.cuaso.auth.account.TestAccounts;
import vn.cuaso.auth.consent.TestConsents;
import vn.cuaso.auth.device.InMemoryDeviceStore;
import vn.cuaso.auth.device.NewDevice;
import vn.cuaso.auth.event.RecordedSignInEvents;
import vn.cuaso.auth.flow.SignInFlow.Authenticated;
import vn.cuaso.auth.flow.SignInFlow.Credentials;
import vn.cuaso.auth.otp.Challenge;
import vn.cuaso.auth.otp.CodePurpose;
import vn.cuaso.auth.page.Language;
import vn.cuaso.auth.page.UserAgent;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.auth.provider.AuthorizationAnswer;
import vn.cuaso.auth.provider.AuthorizationRequest;
import vn.cuaso.auth.provider.AuthorizationResponder;
import vn.cuaso.auth.session.Authentication;
import vn.cuaso.auth.session.SsoSessions;
import vn.cuaso.auth.session.StartedSession;
import vn.cuaso.auth.session.TestSessions;
import vn.cuaso.auth.testing.Clients;
import vn.cuaso.auth.testing.MovableClock;
import vn.cuaso.auth.testing.TestClients;
import vn.cuaso.auth.throttle.TestThrottle;
import vn.cuaso.events.IdentityEvent.FailureReason;

class SignInCompletionTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final AuthorizationAnswer ANSWER =
            new AuthorizationAnswer.Redirected(URI.create("https://portal.example/callback?code=x"));

    private final MovableClock clock = new MovableClock(NOW);
    private final Account account = TestAccounts.account("099089010001");
    private final Credentials begun = TestFlows.credentials(new SecureRandom(), NOW.plusSeconds(600));
    private final Authenticated proven = begun.passwordAccepted(account.id(), "098****229")
            .codeSent(
                    new Challenge("challenge", NOW.plusSeconds(180), NOW, 0, 5, Challenge.Delivery.DELIVERED),
                    CodePurpose.SIGN_IN)
            .authenticated("urn:cuaso:acr:2");

    private final NewDevice device =
            new NewDevice(TestClients.newKey(), account.id(), "Điện thoại", "hash", NOW.minusSeconds(60));
    private final InMemoryDeviceStore devices = new InMemoryDeviceStore();
    private final InMemoryAccountStore accounts = new InMemoryAccountStore();
    private final InMemoryFlowStore flows = new InMemoryFlowStore(clock);
    private final RecordingSessions sessions = new RecordingSessions(TestSessions.sessions(clock));
    private final RecordedSignInEvents events = new RecordedSignInEvents();
    private final BreakingResponder responder = new BreakingResponder();
    private final List<Instant> linksConfirmed = new ArrayList<>();
    private boolean linkedOtherwise;
    private final SignInCompletion completion = new SignInCompletion(
            accounts,
            devices,
            flows,
            new NewSessions(sessions, TestThrottle.browsers(clock), clock),
            (_, _, confirmedAt) -> Uni.createFrom().item(linksConfirmed.add(confirmedAt) && !linkedOtherwise),
            events,
            TestConsents.of(Clients.portal(), clock),
            responder);

    @BeforeEach
    void begin() {
        await(accounts.save(List.of(new AccountWrite.Insert(account, "hash"))));
        await(devices.enrol(device));
        await(flows.create(begun));
    }

    @Test
    void proofBecomesASessionOfItsLevel() {
        Completion done = signedIn(await(completion.complete(read(), proven, visitor())));

        assertThat(done.answer()).contains(ANSWER);
        assertThat(done.session().orElseThrow().authentication().acr()).isEqualTo("urn:cuaso:acr:2");
        assertThat(done.session().orElseThrow().authentication().amr()).containsExactly("pwd", "sms", "mfa");
        assertThat(read().flow()).isInstanceOf(SignInFlow.Completed.class);
        assertThat(events.signIns()).hasSize(1);
    }

    @Test
    void faultAfterTheProofLeavesAFlowThatCanBeFinished() {
        responder.broken = true;
        assertThatThrownBy(() -> await(completion.complete(read(), proven, visitor())))
                .hasMessage("Redis is away");
        assertThat(read().flow()).isEqualTo(proven);
        responder.broken = false;

        Completion done = signedIn(await(completion.finish(readProven(), visitor())));

        assertThat(await(sessions.find(done.session().orElseThrow().secret()))).isPresent();
        assertThat(read().flow()).isInstanceOf(SignInFlow.Completed.class);
    }

    @Test
    @DisplayName("OP-7: of eight racing requests one is answered, and the sessions of the others are ended")
    void oneOfEightRacingRequestsIsAnswered() {
        await(flows.replace(read(), proven));
        StoredFlow<Authenticated> stored = readProven();

        List<CompletionOutcome> outcomes = race(8, () -> await(completion.finish(stored, visitor())));

        assertThat(outcomes).hasSize(8).areExactly(1, signedIn()).areExactly(7, superseded());
        assertThat(sessions.started)
                .filteredOn(started -> await(sessions.find(started.secret())).isPresent())
                .containsExactlyElementsOf(outcomes.stream()
                        .filter(CompletionOutcome.SignedIn.class::isInstance)
                        .map(outcome -> signedIn(outcome).session().orElseThrow())
                        .toList());
        assertThat(events.signIns()).hasSize(1);
    }

    @Test
    void accountThatIsLockedBeforeTheAnswerDoesNotSignIn() {
        await(flows.replace(read(), proven));
        await(accounts.save(List.of(new AccountWrite.Update(locked(), Optional.empty()))));

        assertThat(await(completion.finish(readProven(), visitor()))).isEqualTo(new CompletionOutcome.AccountLocked());
        assertThat(sessions.started).isEmpty();
    }

    @Test
    @DisplayName(
            "QR-13: a link counts from the beginning of the sign-in that confirms it, so that an alarm since then is about it")
    void linkCountsFromTheBeginningOfTheSignIn() {
        clock.advance(Duration.ofSeconds(120));

        Completion done = signedIn(await(completion.complete(read(), federated(), visitor())));

        assertThat(linksConfirmed).containsExactly(NOW);
        assertThat(done.session().orElseThrow().authentication().amr()).containsExactly("fed", "sms");
        assertThat(done.knownBrowser()).isEmpty();
    }

    @Test
    void identityThatWasLinkedOtherwiseMeanwhileSignsNobodyIn() {
        linkedOtherwise = true;

        assertThat(await(completion.complete(read(), federated(), visitor())))
                .isEqualTo(new CompletionOutcome.LinkedOtherwise());

        assertThat(sessions.started).isEmpty();
        assertThat(events.signIns()).isEmpty();
    }

    @Test
    @DisplayName("QR-13: an alarm between proof and session leaves no session, no code and no flow")
    void alarmWhileTheSessionIsMadeStopsTheSignIn() {
        sessions.beforeStart = devices.alarm(device.id(), NOW);

        assertThat(await(completion.complete(read(), proven, visitor()))).isEqualTo(new CompletionOutcome.Alarmed());

        assertThat(sessions.started)
                .hasSize(1)
                .allSatisfy(started ->
                        assertThat(await(sessions.find(started.secret()))).isEmpty());
        assertThat(read().flow()).isInstanceOf(SignInFlow.Cancelled.class);
        assertThat(events.signIns()).isEmpty();
        assertThat(events.failures()).containsExactly(FailureReason.CANCELLED);
    }

    @Test
    @DisplayName("QR-13: a sign-in that a fault kept waiting is not finished after an alarm")
    void alarmStopsASignInThatIsFinishedLater() {
        await(flows.replace(read(), proven));
        await(devices.alarm(device.id(), NOW.plusSeconds(5)));

        assertThat(await(completion.finish(readProven(), visitor()))).isEqualTo(new CompletionOutcome.Alarmed());
    }

    @Test
    @DisplayName("QR-13: an alarm between the password and the code stops the sign-in, however long before the code")
    void alarmBeforeTheCodeStopsTheSignIn() {
        await(devices.alarm(device.id(), NOW.plusSeconds(60)));
        clock.advance(Duration.ofSeconds(120));

        assertThat(await(completion.complete(read(), proven, visitor()))).isEqualTo(new CompletionOutcome.Alarmed());
    }

    @Test
    @DisplayName("QR-13: an alarm of before the sign-in began stops nothing")
    void earlierAlarmStopsNothing() {
        await(devices.alarm(device.id(), NOW.minusMillis(1)));

        assertThat(await(completion.complete(read(), proven, visitor()))).is(signedIn());
    }

    @Test
    @DisplayName("OP-10: going on with a session survives a fault too")
    void faultWhileGoingOnWithASessionLeavesTheFlow() {
        Authentication authentication = await(
                        sessions.start(account.id(), "urn:cuaso:acr:2", List.of("pwd"), UserAgent.UNKNOWN))
                .authentication();
        StoredFlow<Credentials> stored = new StoredFlow<>(begun, read().version());
        responder.broken = true;
        assertThatThrownBy(() -> await(completion.continueWith(stored, authentication)))
                .hasMessage("Redis is away");
        responder.broken = false;

        assertThat(await(completion.continueWith(stored, authentication))).contains(ANSWER);
        assertThat(await(completion.continueWith(stored, authentication))).isEmpty();
    }

    private Authenticated federated() {
        return begun.recognized(
                        account.id(),
                        "098****229",
                        new UpstreamSignIn("quocgia", "https://quocgia.example", "subject", "urn:cuaso:acr:2"))
                .codeSent(
                        new Challenge("challenge", NOW.plusSeconds(180), NOW, 0, 5, Challenge.Delivery.DELIVERED),
                        CodePurpose.SIGN_IN)
                .authenticated("urn:cuaso:acr:2");
    }

    private Account locked() {
        return new Account(account.id(), account.person(), account.level(), AccountStatus.LOCKED, account.version());
    }

    private StoredFlow<SignInFlow> read() {
        return await(flows.find(begun.context().id())).orElseThrow();
    }

    private StoredFlow<Authenticated> readProven() {
        return new StoredFlow<>((Authenticated) read().flow(), read().version());
    }

    private static Visitor visitor() {
        return new Visitor(
                new ClientAddress("203.0.113.7"),
                Language.VIETNAMESE,
                Optional.empty(),
                Optional.empty(),
                UserAgent.UNKNOWN);
    }

    private static Completion signedIn(CompletionOutcome outcome) {
        return ((CompletionOutcome.SignedIn) outcome).completion();
    }

    private static Condition<CompletionOutcome> signedIn() {
        return new Condition<>(CompletionOutcome.SignedIn.class::isInstance, "signed in");
    }

    private static Condition<CompletionOutcome> superseded() {
        return new Condition<>(CompletionOutcome.Superseded.class::isInstance, "superseded");
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().indefinitely();
    }

    /** Remembers the sessions that were started. */
    private static final class RecordingSessions implements SsoSessions {

        private final Queue<StartedSession> started = new ConcurrentLinkedQueue<>();
        private final SsoSessions sessions;
        private Uni<Void> beforeStart = Uni.createFrom().voidItem();

        RecordingSessions(SsoSessions sessions) {
            this.sessions = sessions;
        }

        @Override
        public Uni<StartedSession> start(AccountId account, String acr, List<String> amr, UserAgent userAgent) {
            return beforeStart
                    .chain(() -> sessions.start(account, acr, amr, userAgent))
                    .invoke(started::add);
        }

        @Override
        public Uni<Optional<Authentication>> find(String secret) {
            return sessions.find(secret);
        }

        @Override
        public Uni<Void> end(String secret) {
            return sessions.end(secret);
        }
    }

    /** Makes codes, unless its store is away. */
    private static final class BreakingResponder implements AuthorizationResponder {

        private volatile boolean broken;

        @Override
        public Uni<AuthorizationAnswer> grant(AuthorizationRequest request, Authentication authentication) {
            return broken
                    ? Uni.createFrom().failure(new IllegalStateException("Redis is away"))
                    : Uni.createFrom().item(ANSWER);
        }

        @Override
        public AuthorizationAnswer refuse(AuthorizationRequest request, String errorCode, String description) {
            throw new UnsupportedOperationException("Nothing is refused here");
        }
    }
}
