package vn.cuaso.otp.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.otp.challenge.Challenges.BINDING;
import static vn.cuaso.otp.challenge.Challenges.LIFE;
import static vn.cuaso.otp.challenge.Challenges.PAUSE;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.events.EventData;
import vn.cuaso.events.OtpDelivery.DeliveryRequested;
import vn.cuaso.events.OtpDelivery.Language;
import vn.cuaso.events.OtpEvent.ChallengeCreated;
import vn.cuaso.events.OtpEvent.Exhausted;
import vn.cuaso.events.OtpEvent.Rejected;
import vn.cuaso.events.OtpEvent.Verified;
import vn.cuaso.otp.challenge.ChallengeStore.Attempt;
import vn.cuaso.otp.challenge.ChallengeStore.Cancellation;
import vn.cuaso.otp.challenge.ChallengeStore.Consumption;
import vn.cuaso.otp.challenge.ChallengeStore.Rejection;
import vn.cuaso.otp.challenge.ChallengeStore.Resend;
import vn.cuaso.otp.delivery.DeliveryStore;
import vn.cuaso.otp.testing.Await;
import vn.cuaso.otp.testing.Race;

/** What every store of challenges does. */
abstract class ChallengeStoreContract {

    private static final int LIMIT = 5;
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final Instant start = Challenges.now();
    private final Challenge challenge = Challenges.madeAt(start);
    private final ChallengeId id = challenge.id();

    abstract ChallengeStore store();

    abstract DeliveryStore deliveries();

    /** What was announced about the challenge, in order. */
    abstract List<EventData> events(ChallengeId id);

    @Test
    void newChallengeIsFoundAsItWasMade() {
        create();

        assertThat(find()).contains(challenge);
        assertThat(Await.item(deliveries().sealedPhone(id))).contains("sealed");
    }

    @Test
    void newChallengeAnnouncesItselfAndItsFirstDelivery() {
        create();

        assertThat(events(id))
                .containsExactly(
                        new ChallengeCreated(id.value()), new DeliveryRequested(id.value(), 1, Language.ENGLISH));
    }

    @Test
    void unknownChallengeIsGoneForEveryIntent() {
        assertThat(find()).isEmpty();
        assertThat(attempt(start)).isInstanceOf(Attempt.Gone.class);
        assertThat(resend(start)).isInstanceOf(Resend.Gone.class);
        assertThat(consume(1, start)).isEqualTo(Consumption.GONE);
        assertThat(reject(1)).isEqualTo(Rejection.GONE);
        assertThat(cancel()).isEqualTo(Cancellation.GONE);
        assertThat(events(id)).isEmpty();
    }

    @Test
    @DisplayName("OTP-3: a challenge answers to its own transaction and purpose only")
    void challengeOfAnotherTransactionOrPurposeIsGone() {
        create();

        for (var other : List.of(
                new Binding("flow-9876543210", BINDING.purpose()),
                new Binding(BINDING.transaction(), "change-phone"))) {
            assertThat(Await.item(store().countAttempt(id, other, LIMIT, start)))
                    .isInstanceOf(Attempt.Gone.class);
            assertThat(Await.item(store().resend(id, other, start, 1, challenge.resendAt())))
                    .isInstanceOf(Resend.Gone.class);
        }
        assertThat(Await.item(store().cancel(id, "flow-9876543210"))).isEqualTo(Cancellation.GONE);
        assertThat(find()).contains(challenge);
    }

    @Test
    @DisplayName("OTP-4: tries are counted up to the limit")
    void triesAreCountedUpToTheLimit() {
        create();

        for (int number = 1; number <= LIMIT; number++) {
            assertThat(attempt(start)).isEqualTo(new Attempt.Counted(number, "key-1", "07.account-fingerprint"));
        }
        assertThat(attempt(start)).isInstanceOf(Attempt.Exhausted.class);
        assertThat(find().orElseThrow().attempts()).isEqualTo(LIMIT);
    }

    @Test
    @DisplayName("OTP-4: of twelve racing tries exactly five are counted")
    void racingTriesNeverExceedTheLimit() {
        create();

        var attempts = Race.between(12, runner -> store().countAttempt(id, BINDING, LIMIT, start));

        assertThat(attempts.stream()
                        .filter(Attempt.Counted.class::isInstance)
                        .map(attempt -> ((Attempt.Counted) attempt).number()))
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5);
    }

    @Test
    @DisplayName("OTP-4: the last wrong try ends the challenge")
    void lastWrongTryEndsTheChallenge() {
        create();
        for (int number = 1; number < LIMIT; number++) {
            assertThat(reject(number)).isEqualTo(Rejection.REJECTED);
        }

        assertThat(reject(LIMIT)).isEqualTo(Rejection.EXHAUSTED);

        assertThat(attempt(start)).isInstanceOf(Attempt.Exhausted.class);
        assertThat(consume(LIMIT, start)).isEqualTo(Consumption.EXHAUSTED);
        assertThat(resend(challenge.resendAt())).isInstanceOf(Resend.Gone.class);
        assertThat(Await.item(deliveries().sealedPhone(id))).isEmpty();
        assertThat(events(id)).contains(new Rejected(id.value(), 4), new Exhausted(id.value(), LIMIT));
    }

    @Test
    @DisplayName("OTP-3: of eight racing right codes one is taken")
    void racingConsumersGiveOneSuccess() {
        create();

        var consumptions = Race.between(8, runner -> store().consume(id, 1, start));

        assertThat(Collections.frequency(consumptions, Consumption.CONSUMED)).isEqualTo(1);
        assertThat(Collections.frequency(consumptions, Consumption.GONE)).isEqualTo(7);
        assertThat(events(id).stream().filter(Verified.class::isInstance)).hasSize(1);
    }

    @Test
    @DisplayName("OTP-3: a used challenge is gone and its phone forgotten")
    void usedChallengeIsGone() {
        create();
        assertThat(consume(1, start)).isEqualTo(Consumption.CONSUMED);

        assertThat(attempt(start)).isInstanceOf(Attempt.Gone.class);
        assertThat(resend(challenge.resendAt())).isInstanceOf(Resend.Gone.class);
        assertThat(cancel()).isEqualTo(Cancellation.GONE);
        assertThat(Await.item(deliveries().sealedPhone(id))).isEmpty();
    }

    @Test
    @DisplayName("OTP-2: a code lives until its very last moment and no longer")
    void challengeExpiresAtTheEndOfItsLife() {
        create();
        var end = start.plus(LIFE);

        assertThat(attempt(end.minus(MOMENT))).isInstanceOf(Attempt.Counted.class);
        assertThat(attempt(end)).isInstanceOf(Attempt.Expired.class);
        assertThat(consume(1, end)).isEqualTo(Consumption.EXPIRED);
        assertThat(resend(end)).isInstanceOf(Resend.Gone.class);
        assertThat(consume(1, end.minus(MOMENT))).isEqualTo(Consumption.CONSUMED);
    }

    @Test
    @DisplayName("OTP-5: a resend before the pause is over is refused with the time of the next one")
    void resendBeforeThePauseIsTooSoon() {
        create();

        assertThat(resend(challenge.resendAt().minus(MOMENT))).isEqualTo(new Resend.TooSoon(challenge.resendAt()));
        assertThat(events(id)).hasSize(2);
    }

    @Test
    @DisplayName("OTP-5: a resend requests another delivery and does not lengthen the code's life")
    void resendKeepsTheLife() {
        create();
        var now = challenge.resendAt();

        var resend = resend(now);

        assertThat(resend).isInstanceOfSatisfying(Resend.Resent.class, resent -> {
            assertThat(resent.challenge().expiresAt()).isEqualTo(challenge.expiresAt());
            assertThat(resent.challenge().resendAt()).isEqualTo(now.plus(PAUSE));
            assertThat(resent.challenge().sends()).isEqualTo(2);
            assertThat(resent.challenge().sendsLeft()).isEqualTo(3);
            assertThat(find()).contains(resent.challenge());
        });
        assertThat(events(id)).endsWith(new DeliveryRequested(id.value(), 2, Language.ENGLISH));
    }

    @Test
    @DisplayName("OTP-5: of eight racing resends one is sent")
    void racingResendsGiveOneDelivery() {
        create();
        var now = challenge.resendAt();

        var resends = Race.between(8, runner -> store().resend(id, BINDING, now.plus(PAUSE), 3, now));

        assertThat(resends.stream().filter(Resend.Resent.class::isInstance)).hasSize(1);
        assertThat(events(id).stream().filter(DeliveryRequested.class::isInstance))
                .hasSize(2);
    }

    @Test
    void cancelledChallengeIsGone() {
        create();

        assertThat(cancel()).isEqualTo(Cancellation.CANCELLED);

        assertThat(attempt(start)).isInstanceOf(Attempt.Gone.class);
        assertThat(consume(1, start)).isEqualTo(Consumption.GONE);
        assertThat(Await.item(deliveries().sealedPhone(id))).isEmpty();
    }

    private void create() {
        Await.item(store().create(challenge, "sealed", start));
    }

    private Optional<Challenge> find() {
        return Await.item(store().find(id));
    }

    private Attempt attempt(Instant now) {
        return Await.item(store().countAttempt(id, BINDING, LIMIT, now));
    }

    private Resend resend(Instant now) {
        return Await.item(store().resend(id, BINDING, now.plus(PAUSE), 3, now));
    }

    private Consumption consume(int attempt, Instant now) {
        return Await.item(store().consume(id, attempt, now));
    }

    private Rejection reject(int attempt) {
        return Await.item(store().reject(id, attempt, LIMIT, start));
    }

    private Cancellation cancel() {
        return Await.item(store().cancel(id, BINDING.transaction()));
    }
}
