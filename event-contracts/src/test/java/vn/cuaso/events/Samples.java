package vn.cuaso.events;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.cuaso.events.DossierEvent.Received;
import vn.cuaso.events.DossierEvent.Resolved;
import vn.cuaso.events.DossierEvent.Returned;
import vn.cuaso.events.DossierEvent.SupplementRequested;
import vn.cuaso.events.DossierEvent.Supplemented;
import vn.cuaso.events.DossierEvent.Withdrawn;
import vn.cuaso.events.IdentityEvent.AccountLinked;
import vn.cuaso.events.IdentityEvent.DeviceEnded;
import vn.cuaso.events.IdentityEvent.DeviceEnrolled;
import vn.cuaso.events.IdentityEvent.EndReason;
import vn.cuaso.events.IdentityEvent.FailureReason;
import vn.cuaso.events.IdentityEvent.PressedToSignIn;
import vn.cuaso.events.IdentityEvent.SignInFailed;
import vn.cuaso.events.IdentityEvent.SignedIn;
import vn.cuaso.events.IdentityEvent.SignedOut;
import vn.cuaso.events.OtpDelivery.DeliveryRequested;
import vn.cuaso.events.OtpDelivery.Language;
import vn.cuaso.events.OtpEvent.ChallengeCreated;
import vn.cuaso.events.OtpEvent.Delivered;
import vn.cuaso.events.OtpEvent.DeliveryFailed;
import vn.cuaso.events.OtpEvent.DeliveryFailure;
import vn.cuaso.events.OtpEvent.Exhausted;
import vn.cuaso.events.OtpEvent.Rejected;
import vn.cuaso.events.OtpEvent.Verified;

/** One valid event of every type, all under one fixed clock. */
final class Samples {

    private static final Instant NOW = Instant.parse("2024-03-29T03:15:30.250Z");
    private static final String CHALLENGE = "p07.Zm9yLXRoZS1nb2xkZW4";
    private static final String DEVICE = "c2hhLTI1Ni10aHVtYnByaW50LW9mLWFuLWVjLWtleTE";
    private static final String SESSION = "7zg0c5w3e9b1t4m8h2r6k0v5ny";
    private static final Instant DUE = Instant.parse("2024-04-05T10:00:00Z");
    private static final String OFFICER = "Cán bộ 01";

    private Samples() {}

    static List<CloudEvent<? extends EventData>> oneOfEachType() {
        return List.of(
                identity(1, new SignedIn(SignInWay.PASSWORD_SMS, "portal", "2", NOW.minusSeconds(41))),
                identity(2, new SignInFailed(SignInWay.QR, "portal", FailureReason.CANCELLED)),
                identity(3, new SignedOut("portal")),
                identity(4, new DeviceEnrolled(DEVICE)),
                identity(5, new DeviceEnded(DEVICE, EndReason.REPLACED)),
                identity(6, new PressedToSignIn("7zq0k3v5n9x2c8b4m6t1r0w3y5")),
                identity(7, new AccountLinked("national-portal")),
                otp(1, new DeliveryRequested(CHALLENGE, 1, Language.VIETNAMESE)),
                otp(1, new ChallengeCreated(CHALLENGE)),
                otp(2, new Delivered(CHALLENGE, "sms-inbox", 1)),
                otp(3, new DeliveryFailed(CHALLENGE, "sms-gateway", 2, DeliveryFailure.TIMED_OUT)),
                otp(4, new Rejected(CHALLENGE, 1)),
                otp(5, new Verified(CHALLENGE, 2)),
                otp(6, new Exhausted(CHALLENGE, 5)),
                qr(1, new QrEvent.Created(SESSION, QrEvent.Kind.CROSS_DEVICE, "portal")),
                qr(2, new QrEvent.Scanned(SESSION, QrEvent.Kind.CROSS_DEVICE, "portal")),
                qr(3, new QrEvent.ScannedTwice(SESSION, QrEvent.Kind.CROSS_DEVICE, "portal")),
                qr(4, new QrEvent.Approved(SESSION, QrEvent.Kind.CROSS_DEVICE, "portal")),
                qr(4, new QrEvent.Rejected(SESSION, QrEvent.Kind.CROSS_DEVICE, "portal", QrEvent.Reason.WRONG_NUMBER)),
                qr(2, new QrEvent.Expired(SESSION, QrEvent.Kind.CROSS_DEVICE, "portal")),
                qr(2, new QrEvent.Cancelled(SESSION, QrEvent.Kind.SAME_DEVICE, "portal")),
                qr(5, new QrEvent.Consumed(SESSION, QrEvent.Kind.SAME_DEVICE, "portal")),
                dossier(1, new Received(applicantKnown(), NOW, DUE, OFFICER)),
                dossier(2, new SupplementRequested(applicantUnknown(), NOW, DUE, OFFICER)),
                dossier(3, new Supplemented(applicantUnknown(), NOW, DUE, OFFICER)),
                dossier(4, new Resolved(applicantUnknown(), NOW, DUE, OFFICER)),
                dossier(5, new Returned(applicantUnknown(), NOW, DUE, OFFICER)),
                dossier(6, new Withdrawn(applicantUnknown(), NOW, DUE, OFFICER)));
    }

    static CloudEvent<DossierEvent> received() {
        return dossier(1, new Received(applicantKnown(), NOW, DUE, OFFICER));
    }

    private static CloudEvent<IdentityEvent> identity(long sequence, IdentityEvent data) {
        return event("/auth-service", "account-pseudonym", sequence, data);
    }

    private static <D extends EventData> CloudEvent<D> otp(long sequence, D data) {
        return event("/otp-service", CHALLENGE, sequence, data);
    }

    private static CloudEvent<QrEvent> qr(long sequence, QrEvent data) {
        return event("/qr-session-service", SESSION, sequence, data);
    }

    private static CloudEvent<DossierEvent> dossier(long sequence, DossierEvent data) {
        return event("/one-stop-shop", data.dossier().code(), sequence, data);
    }

    private static <D extends EventData> CloudEvent<D> event(String source, String subject, long sequence, D data) {
        var id = "00000000-0000-4000-8000-%012d".formatted(sequence);
        return new CloudEvent<>(id, URI.create(source), subject, NOW, sequence, data);
    }

    private static Dossier applicantKnown() {
        return dossier(Optional.of("pairwise-subject-of-the-sector"));
    }

    private static Dossier applicantUnknown() {
        return dossier(Optional.empty());
    }

    private static Dossier dossier(Optional<String> applicant) {
        return new Dossier(
                "H56.12-240329-0001",
                "1.010708.000.00.00.H56",
                new Agency("H56.12", "UBND huyện Mẫu Sơn"),
                "Hộ tịch",
                Dossier.Channel.COUNTER,
                applicant);
    }
}
