package vn.cuaso.otp.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.events.EventData;
import vn.cuaso.events.OtpEvent.Delivered;
import vn.cuaso.events.OtpEvent.DeliveryFailed;
import vn.cuaso.events.OtpEvent.DeliveryFailure;
import vn.cuaso.otp.challenge.Challenge;
import vn.cuaso.otp.challenge.ChallengeId;
import vn.cuaso.otp.challenge.ChallengeStore;
import vn.cuaso.otp.challenge.Challenges;
import vn.cuaso.otp.challenge.DeliveryState;
import vn.cuaso.otp.delivery.DeliveryStore.Claim;
import vn.cuaso.otp.delivery.DeliveryStore.Leg;
import vn.cuaso.otp.delivery.DeliveryStore.Recorded;
import vn.cuaso.otp.testing.Await;
import vn.cuaso.otp.testing.Race;

/** What every store of deliveries does. */
public abstract class DeliveryStoreContract {

    private final Instant now = Challenges.now();
    private final Challenge challenge = Challenges.madeAt(now);
    private final Leg first = new Leg(challenge.id(), 1, "carrier");

    protected abstract ChallengeStore challenges();

    protected abstract DeliveryStore store();

    protected abstract List<EventData> events(ChallengeId id);

    @Test
    @DisplayName("OTP-13: of eight racing workers one sends")
    void racingWorkersGiveOneClaim() {
        create();

        var claims = Race.between(8, runner -> store().claim(first, now));

        assertThat(claims.stream().filter(Claim.Claimed.class::isInstance)).hasSize(1);
        assertThat(claims.stream().filter(Claim.Undecided.class::isInstance)).hasSize(7);
    }

    @Test
    @DisplayName("OTP-13: every send and every channel is claimed by itself")
    void sendsAndChannelsAreClaimedApart() {
        create();

        assertThat(claim(first)).isInstanceOf(Claim.Claimed.class);
        assertThat(claim(new Leg(challenge.id(), 1, "other-carrier"))).isInstanceOf(Claim.Claimed.class);
        assertThat(claim(new Leg(challenge.id(), 2, "carrier"))).isInstanceOf(Claim.Claimed.class);
        assertThat(claim(first)).isEqualTo(new Claim.Undecided(now));
    }

    @Test
    void deliveryIsRecordedAndAnnouncedOnce() {
        create();
        claim(first);

        assertThat(Await.item(store().delivered(first, now))).isEqualTo(Recorded.RECORDED);
        assertThat(Await.item(store().delivered(first, now))).isEqualTo(Recorded.KNOWN);

        assertThat(claim(first)).isInstanceOf(Claim.Delivered.class);
        assertThat(delivery()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(events(challenge.id()))
                .containsOnlyOnce(new Delivered(challenge.id().value(), "carrier", 1));
    }

    @Test
    void failureOfOneChannelLeavesTheDeliveryPendingUntilTheLast() {
        create();
        claim(first);
        var second = new Leg(challenge.id(), 1, "other-carrier");
        claim(second);

        Await.item(store().failed(first, DeliveryFailure.REFUSED, false, now));
        assertThat(delivery()).isEqualTo(DeliveryState.PENDING);
        Await.item(store().failed(second, DeliveryFailure.TIMED_OUT, true, now));

        assertThat(delivery()).isEqualTo(DeliveryState.FAILED);
        assertThat(claim(first)).isInstanceOf(Claim.Failed.class);
        assertThat(events(challenge.id()))
                .endsWith(
                        new DeliveryFailed(challenge.id().value(), "carrier", 1, DeliveryFailure.REFUSED),
                        new DeliveryFailed(challenge.id().value(), "other-carrier", 1, DeliveryFailure.TIMED_OUT));
    }

    @Test
    void lateWordOnAnEarlierSendDoesNotDecideTheLaterOne() {
        create();
        claim(first);
        var later = challenge.resendAt();
        Await.item(challenges().resend(challenge.id(), Challenges.BINDING, later, 3, later));

        Await.item(store().delivered(first, later));

        assertThat(delivery()).isEqualTo(DeliveryState.PENDING);
    }

    @Test
    void nothingIsSentForAChallengeThatIsOver() {
        create();

        assertThat(Await.item(store().claim(first, challenge.expiresAt()))).isInstanceOf(Claim.Over.class);
        Await.item(challenges().consume(challenge.id(), 1, now));
        assertThat(claim(first)).isInstanceOf(Claim.Over.class);
    }

    @Test
    void resultIsStillAnnouncedWhenTheCodeWasUsedMeanwhile() {
        create();
        claim(first);
        Await.item(challenges().consume(challenge.id(), 1, now));

        assertThat(Await.item(store().delivered(first, now))).isEqualTo(Recorded.RECORDED);
    }

    @Test
    void forgottenChallengeTakesNoResult() {
        assertThat(Await.item(store().delivered(first, now))).isEqualTo(Recorded.GONE);
        assertThat(events(challenge.id())).isEmpty();
    }

    private void create() {
        Await.item(challenges().create(challenge, "sealed", now));
    }

    private Claim claim(Leg leg) {
        return Await.item(store().claim(leg, now));
    }

    private DeliveryState delivery() {
        return Await.item(challenges().find(challenge.id())).orElseThrow().delivery();
    }
}
