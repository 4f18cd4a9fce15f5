package vn.cuaso.stats.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cuaso.stats.signin.SignIns.event;
import static vn.cuaso.stats.signin.SignIns.failed;
import static vn.cuaso.stats.signin.SignIns.signedIn;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import vn.cuaso.events.IdentityEvent.FailureReason;
import vn.cuaso.events.IdentityEvent.SignedOut;
import vn.cuaso.events.OtpEvent.DeliveryFailed;
import vn.cuaso.events.OtpEvent.DeliveryFailure;
import vn.cuaso.events.OtpEvent.Verified;
import vn.cuaso.events.QrEvent.Expired;
import vn.cuaso.events.QrEvent.Kind;
import vn.cuaso.events.QrEvent.Reason;
import vn.cuaso.events.QrEvent.Rejected;
import vn.cuaso.events.SignInWay;

class SignInFactsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 2);

    private final SignInFacts facts = new SignInFacts(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Test
    void signInCountsOnTheDayOfTheZoneWithTheSecondsBegun() {
        var event = signedIn("1", SignInWay.QR, "2025-03-01T16:59:48.500Z", "2025-03-01T17:00:00Z");
        assertThat(facts.of(event))
                .containsExactly(new SignInFact(DAY, SignInWay.QR, SignInFact.Kind.SUCCEEDED, "", 12));
    }

    @Test
    void signInThatTookLongerThanAnyCanCountsAsTheLongest() {
        var event = signedIn("1", SignInWay.PASSWORD_SMS, "2025-03-02T01:00:00Z", "2025-03-02T03:00:00Z");
        assertThat(facts.of(event)).extracting(SignInFact::seconds).containsExactly(600);
    }

    @Test
    void signInThatEndedBeforeItBeganIsImpossible() {
        var event = signedIn("1", SignInWay.QR, "2025-03-02T03:00:01Z", "2025-03-02T03:00:00Z");
        assertThatThrownBy(() -> facts.of(event)).hasMessage("startedAt is after the event's time");
    }

    @Test
    void failureCountsByItsReason() {
        var event = failed("1", SignInWay.PASSWORD_SMS, FailureReason.WRONG_CREDENTIALS, "2025-03-02T03:00:00Z");
        assertThat(facts.of(event))
                .containsExactly(
                        new SignInFact(DAY, SignInWay.PASSWORD_SMS, SignInFact.Kind.FAILED, "wrong-credentials", 0));
    }

    @Test
    void whatHappensOnTheWayCountsByTheEventsName() {
        assertThat(facts.of(event("1", 5, "2025-03-02T03:00:00Z", new Verified("c", 1))))
                .containsExactly(step(SignInWay.PASSWORD_SMS, "otp.verified"));
        var late = new DeliveryFailed("c", "sms", 1, DeliveryFailure.TIMED_OUT);
        assertThat(facts.of(event("2", 3, "2025-03-02T03:00:00Z", late)))
                .containsExactly(step(SignInWay.PASSWORD_SMS, "otp.delivery-failed:timed-out"));
        // auth-service tells of the failure itself.
        var rejected = new Rejected("s", Kind.CROSS_DEVICE, "portal", Reason.WRONG_NUMBER);
        assertThat(facts.of(event("3", 3, "2025-03-02T03:00:00Z", rejected)))
                .containsExactly(step(SignInWay.QR, "qr.rejected:wrong-number"));
    }

    @Test
    void codeThatExpiredFailedASignInOnlyWhenItWasScanned() {
        var expired = new Expired("s", Kind.CROSS_DEVICE, "portal");
        assertThat(facts.of(event("1", 2, "2025-03-02T03:00:00Z", expired)))
                .containsExactly(step(SignInWay.QR, "qr.expired"));
        assertThat(facts.of(event("2", 3, "2025-03-02T03:00:00Z", expired)))
                .containsExactly(
                        step(SignInWay.QR, "qr.expired"),
                        new SignInFact(DAY, SignInWay.QR, SignInFact.Kind.FAILED, "expired", 0));
    }

    @Test
    void signingOutCountsNothing() {
        assertThat(facts.of(event("1", 1, "2025-03-02T03:00:00Z", new SignedOut("portal"))))
                .isEmpty();
    }

    private static SignInFact step(SignInWay way, String name) {
        return new SignInFact(DAY, way, SignInFact.Kind.STEP, name, 0);
    }
}
