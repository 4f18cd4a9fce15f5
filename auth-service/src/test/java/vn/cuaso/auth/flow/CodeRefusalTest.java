package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.event.RecordedSignInEvents;
import vn.cuaso.auth.otp.Challenge;
import vn.cuaso.auth.otp.ChallengeReference;
import vn.cuaso.auth.otp.ChallengeRequest;
import vn.cuaso.auth.otp.ChallengeState;
import vn.cuaso.auth.otp.CodePurpose;
import vn.cuaso.auth.otp.Creation;
import vn.cuaso.auth.otp.LimitedBy;
import vn.cuaso.auth.otp.OneTimeCodes;
import vn.cuaso.auth.otp.Resending;
import vn.cuaso.auth.otp.Verification;
import vn.cuaso.auth.page.Language;
import vn.cuaso.auth.page.UserAgent;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.auth.testing.MovableClock;
import vn.cuaso.auth.throttle.CodeRefusals;
import vn.cuaso.auth.throttle.TestThrottle;
import vn.cuaso.events.IdentityEvent.FailureReason;

/** Somebody with the right password presses on, although no code is sent or taken any more. */
class CodeRefusalTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final Instant UNTIL = NOW.plusSeconds(300);

    private final MovableClock clock = new MovableClock(NOW);
    private final InMemoryFlowStore flows = new InMemoryFlowStore(clock);
    private final RecordedSignInEvents events = new RecordedSignInEvents();
    private final CodeRefusals refusals = TestThrottle.refusals(clock);
    private final AccountId account = new AccountId(UUID.randomUUID());
    private final Visitor visitor = new Visitor(
            new ClientAddress("203.0.113.7"),
            Language.VIETNAMESE,
            Optional.empty(),
            Optional.empty(),
            UserAgent.UNKNOWN);

    @Test
    @DisplayName("OTP-5: resends beyond the limit make one event, however many they are")
    void limitedResendsMakeOneEvent() {
        CodeSending sending = new CodeSending(new RefusingCodes(), flows, null, null, refusals, events, clock);

        assertThat(IntStream.range(0, 20)
                        .mapToObj(_ -> sending.send(codeSent(), visitor).await().indefinitely()))
                .hasOnlyElementsOfType(SendOutcome.Limited.class);

        assertThat(events.failures()).containsExactly(FailureReason.OTP_LIMITED);
    }

    @Test
    @DisplayName("OTP-4: codes for a locked account make one event, however many they are")
    void codesForALockedAccountMakeOneEvent() {
        CodeStep step = new CodeStep(new RefusingCodes(), flows, null, refusals, events, null, clock);

        assertThat(IntStream.range(0, 20).mapToObj(_ -> submit(step, codeSent())))
                .hasOnlyElementsOfType(CodeOutcome.Locked.class);

        assertThat(events.failures()).containsExactly(FailureReason.OTP_EXHAUSTED);
    }

    @Test
    void secondPressFollowsTheFirst() {
        CodeStep step = new CodeStep(new SpentCodes(), flows, null, refusals, events, null, clock);
        StoredFlow<SignInFlow.CodeSent> read = codeSent();
        flows.create(read.flow()).await().indefinitely();

        assertThat(submit(step, read)).isInstanceOf(CodeOutcome.Expired.class);

        flows.replace(read, read.flow().authenticated("urn:cuaso:acr:2"))
                .await()
                .indefinitely();
        assertThat(submit(step, read)).isInstanceOf(CodeOutcome.Superseded.class);
    }

    private CodeOutcome submit(CodeStep step, StoredFlow<SignInFlow.CodeSent> flow) {
        return step.submit(flow, new CodeInput("123456"), visitor).await().indefinitely();
    }

    private StoredFlow<SignInFlow.CodeSent> codeSent() {
        Challenge challenge =
                new Challenge("AAAAAAAAAAAAAAAAAAAAAA", NOW.plusSeconds(180), NOW, 0, 5, Challenge.Delivery.DELIVERED);
        SignInFlow.PasswordAccepted accepted =
                TestFlows.credentials(new SecureRandom(), NOW.plusSeconds(600)).passwordAccepted(account, "098****229");
        return new StoredFlow<>(accepted.codeSent(challenge, CodePurpose.SIGN_IN), 1);
    }

    /** Has taken the right code already. */
    private static final class SpentCodes extends RefusingCodes {

        @Override
        public Uni<Verification> verify(ChallengeReference challenge, String code) {
            return Uni.createFrom().item(new Verification.Gone());
        }
    }

    /** Sends nothing and takes nothing. */
    private static class RefusingCodes implements OneTimeCodes {

        @Override
        public Uni<Creation> create(ChallengeRequest request) {
            return Uni.createFrom().item(new Creation.Limited(LimitedBy.PHONE, UNTIL));
        }

        @Override
        public Uni<Resending> resend(ChallengeReference challenge, ClientAddress address) {
            return Uni.createFrom().item(new Resending.Limited(LimitedBy.PHONE, UNTIL));
        }

        @Override
        public Uni<Verification> verify(ChallengeReference challenge, String code) {
            return Uni.createFrom().item(new Verification.Locked(UNTIL));
        }

        @Override
        public Uni<ChallengeState> state(ChallengeReference challenge) {
            return Uni.createFrom().item(new ChallengeState.Gone());
        }

        @Override
        public Uni<Void> discard(ChallengeReference challenge) {
            return Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> forgetFailures(String pseudonym) {
            return Uni.createFrom().voidItem();
        }
    }
}
