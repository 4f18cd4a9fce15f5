package vn.cuaso.otp.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.otp.code.CodeDerivation;
import vn.cuaso.otp.code.CodeSubject;
import vn.cuaso.otp.lock.AccountName;
import vn.cuaso.otp.lock.FailureStore;
import vn.cuaso.otp.testing.Await;
import vn.cuaso.otp.testing.TestKeys;

/** What happens when something breaks between the steps of a verification. */
class VerificationServiceTest {

    private final Instant now = Challenges.now();
    private final Challenge challenge = Challenges.madeAt(now);
    private final InMemoryChallengeStore store = new InMemoryChallengeStore();
    private final BreakableFailures failures = new BreakableFailures();
    private CodeDerivation codes = new CodeDerivation(TestKeys.of("key-1"));

    @Test
    @DisplayName(
            "OTP-4: a try that could not be counted on the account is not compared, and stays counted on the challenge")
    void uncountedTryIsNotCompared() {
        create();
        failures.countingBreaks = true;

        assertThatThrownBy(() -> verify(rightCode())).hasMessage("away");

        assertThat(Await.item(store.find(challenge.id())).orElseThrow().attempts())
                .isEqualTo(1);
        failures.countingBreaks = false;
        assertThat(verify(rightCode())).isInstanceOf(VerifyOutcome.Verified.class);
    }

    @Test
    void rightCodeVerifiesEvenIfTheFailuresCannotBeForgotten() {
        create();
        failures.forgettingBreaks = true;

        assertThat(verify(rightCode())).isInstanceOf(VerifyOutcome.Verified.class);
    }

    @Test
    void onlyARightCodeForgetsFailures() {
        create();

        verify("000000".equals(rightCode()) ? "000001" : "000000");
        assertThat(failures.forgotten).isFalse();
        verify(rightCode());
        assertThat(failures.forgotten).isTrue();
    }

    @Test
    void challengeWhoseKeyWasRemovedIsGone() {
        create();
        var code = rightCode();
        codes = new CodeDerivation(TestKeys.of("key-2"));

        assertThat(verify(code)).isInstanceOf(VerifyOutcome.Gone.class);
    }

    private void create() {
        Await.item(store.create(challenge, "sealed", now));
    }

    private VerifyOutcome verify(String code) {
        var service = new VerificationService(store, failures, codes, new Defaults(), Clock.fixed(now, ZoneOffset.UTC));
        return Await.item(service.verify(challenge.id(), Challenges.BINDING, code));
    }

    private String rightCode() {
        var binding = challenge.binding();
        var subject = new CodeSubject(
                binding.purpose(), binding.transaction(), challenge.id().value());
        return codes.derive("key-1", subject).orElseThrow().digits();
    }

    private static final class BreakableFailures implements FailureStore {

        private boolean countingBreaks;
        private boolean forgettingBreaks;
        private boolean forgotten;

        @Override
        public Uni<Optional<Instant>> lockedUntil(List<AccountName> names, Instant now) {
            return Uni.createFrom().item(Optional.empty());
        }

        @Override
        public Uni<Count> count(AccountName account, Instant now) {
            return countingBreaks ? away() : Uni.createFrom().item(new Count.Counted());
        }

        @Override
        public Uni<Void> forget(AccountName account) {
            forgotten = !forgettingBreaks;
            return forgettingBreaks ? away() : Uni.createFrom().voidItem();
        }

        @Override
        public Uni<Void> forgetAll(List<AccountName> names) {
            return forget(names.getFirst());
        }

        private static <T> Uni<T> away() {
            return Uni.createFrom().failure(new IllegalStateException("away"));
        }
    }

    private record Defaults() implements ChallengeConfig {
        @Override
        public Duration life() {
            return Challenges.LIFE;
        }

        @Override
        public Duration memory() {
            return Duration.ofMinutes(10);
        }

        @Override
        public int attempts() {
            return 5;
        }

        @Override
        public Duration resendPause() {
            return Challenges.PAUSE;
        }
    }
}
