package vn.cuaso.stats.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DossierEvent;
import vn.cuaso.events.EventData;
import vn.cuaso.events.EventType;
import vn.cuaso.events.IdentityEvent;
import vn.cuaso.events.IdentityEvent.AccountLinked;
import vn.cuaso.events.IdentityEvent.DeviceEnded;
import vn.cuaso.events.IdentityEvent.DeviceEnrolled;
import vn.cuaso.events.IdentityEvent.PressedToSignIn;
import vn.cuaso.events.IdentityEvent.SignInFailed;
import vn.cuaso.events.IdentityEvent.SignedIn;
import vn.cuaso.events.IdentityEvent.SignedOut;
import vn.cuaso.events.OtpDelivery;
import vn.cuaso.events.OtpEvent;
import vn.cuaso.events.OtpEvent.DeliveryFailed;
import vn.cuaso.events.QrEvent;
import vn.cuaso.events.QrEvent.Expired;
import vn.cuaso.events.QrEvent.Rejected;
import vn.cuaso.events.SignInWay;
import vn.cuaso.stats.signin.SignInFact.Kind;

/**
 * What events tell of sign-ins. auth-service alone says how a sign-in ended; the other two say what happened on the way. The one
 * end that auth-service does not see is that of a code that was scanned and then forgotten.
 *
 * @param zone whose days are counted
 */
record SignInFacts(ZoneId zone) {

    /** Longer ones are counted as this long: a sign-in lives for ten minutes. */
    static final int MOST_SECONDS = 600;

    private static final long SCANNED = 2;
    private static final String PREFIX = "vn.cuaso.";
    private static final String VERSION = ".v1";

    /** Nothing for an event that is about something else. Throws {@link IllegalArgumentException} about one that cannot be. */
    List<SignInFact> of(CloudEvent<? extends EventData> event) {
        return switch (event.data()) {
            case IdentityEvent identity -> ofIdentity(identity, event.time());
            case OtpEvent otp -> List.of(step(SignInWay.PASSWORD_SMS, name(otp), event.time()));
            case QrEvent qr -> ofPairing(qr, event);
            case DossierEvent _, OtpDelivery _ -> List.of();
        };
    }

    private List<SignInFact> ofIdentity(IdentityEvent identity, Instant time) {
        return switch (identity) {
            case SignedIn signedIn ->
                List.of(new SignInFact(
                        day(time), signedIn.way(), Kind.SUCCEEDED, "", seconds(signedIn.startedAt(), time)));
            case SignInFailed failed -> List.of(failure(failed.way(), written(failed.reason()), time));
            case SignedOut _, DeviceEnrolled _, DeviceEnded _, PressedToSignIn _, AccountLinked _ -> List.of();
        };
    }

    private List<SignInFact> ofPairing(QrEvent pairing, CloudEvent<?> event) {
        var step = step(SignInWay.QR, name(pairing), event.time());
        var wasScanned = event.sequence() > SCANNED;
        return pairing instanceof Expired && wasScanned
                ? List.of(step, failure(SignInWay.QR, "expired", event.time()))
                : List.of(step);
    }

    private SignInFact step(SignInWay way, String name, Instant time) {
        return new SignInFact(day(time), way, Kind.STEP, name, 0);
    }

    private SignInFact failure(SignInWay way, String reason, Instant time) {
        return new SignInFact(day(time), way, Kind.FAILED, reason, 0);
    }

    private static String name(OtpEvent otp) {
        return otp instanceof DeliveryFailed failed ? typeOf(otp) + ":" + written(failed.reason()) : typeOf(otp);
    }

    private static String name(QrEvent pairing) {
        return pairing instanceof Rejected rejected
                ? typeOf(pairing) + ":" + written(rejected.reason())
                : typeOf(pairing);
    }

    /** As it is on the wire, without what all types have in common. */
    private static String typeOf(EventData data) {
        var wireName = EventType.of(data).wireName();
        return wireName.substring(PREFIX.length(), wireName.length() - VERSION.length());
    }

    private static String written(Enum<?> reason) {
        return reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static int seconds(Instant startedAt, Instant time) {
        var taken = Duration.between(startedAt, time);
        if (taken.isNegative()) {
            throw new IllegalArgumentException("startedAt is after the event's time");
        }
        return (int) Math.min(MOST_SECONDS, taken.plusMillis(999).toSeconds());
    }

    private LocalDate day(Instant time) {
        return time.atZone(zone).toLocalDate();
    }
}
