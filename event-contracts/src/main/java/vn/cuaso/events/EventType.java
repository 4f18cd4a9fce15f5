package vn.cuaso.events;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * Every type of event: its name on the wire, the topic it travels on and the record that holds its data. The name
 * carries the version; a change that an older consumer cannot read gets a new name and a new record.
 */
public enum EventType {
    SIGNED_IN(Topic.IDENTITY_EVENTS, "vn.cuaso.identity.signed-in.v1", IdentityEvent.SignedIn.class),
    SIGN_IN_FAILED(Topic.IDENTITY_EVENTS, "vn.cuaso.identity.sign-in-failed.v1", IdentityEvent.SignInFailed.class),
    SIGNED_OUT(Topic.IDENTITY_EVENTS, "vn.cuaso.identity.signed-out.v1", IdentityEvent.SignedOut.class),
    DEVICE_ENROLLED(Topic.IDENTITY_EVENTS, "vn.cuaso.identity.device-enrolled.v1", IdentityEvent.DeviceEnrolled.class),
    DEVICE_ENDED(Topic.IDENTITY_EVENTS, "vn.cuaso.identity.device-ended.v1", IdentityEvent.DeviceEnded.class),
    PRESSED_TO_SIGN_IN(
            Topic.IDENTITY_EVENTS, "vn.cuaso.identity.pressed-to-sign-in.v1", IdentityEvent.PressedToSignIn.class),
    ACCOUNT_LINKED(Topic.IDENTITY_EVENTS, "vn.cuaso.identity.account-linked.v1", IdentityEvent.AccountLinked.class),

    OTP_DELIVERY_REQUESTED(
            Topic.OTP_DELIVERIES, "vn.cuaso.otp.delivery-requested.v1", OtpDelivery.DeliveryRequested.class),

    OTP_CHALLENGE_CREATED(Topic.OTP_EVENTS, "vn.cuaso.otp.challenge-created.v1", OtpEvent.ChallengeCreated.class),
    OTP_DELIVERED(Topic.OTP_EVENTS, "vn.cuaso.otp.delivered.v1", OtpEvent.Delivered.class),
    OTP_DELIVERY_FAILED(Topic.OTP_EVENTS, "vn.cuaso.otp.delivery-failed.v1", OtpEvent.DeliveryFailed.class),
    OTP_VERIFIED(Topic.OTP_EVENTS, "vn.cuaso.otp.verified.v1", OtpEvent.Verified.class),
    OTP_REJECTED(Topic.OTP_EVENTS, "vn.cuaso.otp.rejected.v1", OtpEvent.Rejected.class),
    OTP_EXHAUSTED(Topic.OTP_EVENTS, "vn.cuaso.otp.exhausted.v1", OtpEvent.Exhausted.class),

    QR_CREATED(Topic.QR_EVENTS, "vn.cuaso.qr.created.v1", QrEvent.Created.class),
    QR_SCANNED(Topic.QR_EVENTS, "vn.cuaso.qr.scanned.v1", QrEvent.Scanned.class),
    QR_SCANNED_TWICE(Topic.QR_EVENTS, "vn.cuaso.qr.scanned-twice.v1", QrEvent.ScannedTwice.class),
    QR_APPROVED(Topic.QR_EVENTS, "vn.cuaso.qr.approved.v1", QrEvent.Approved.class),
    QR_REJECTED(Topic.QR_EVENTS, "vn.cuaso.qr.rejected.v1", QrEvent.Rejected.class),
    QR_EXPIRED(Topic.QR_EVENTS, "vn.cuaso.qr.expired.v1", QrEvent.Expired.class),
    QR_CANCELLED(Topic.QR_EVENTS, "vn.cuaso.qr.cancelled.v1", QrEvent.Cancelled.class),
    QR_CONSUMED(Topic.QR_EVENTS, "vn.cuaso.qr.consumed.v1", QrEvent.Consumed.class),

    DOSSIER_RECEIVED(Topic.DOSSIER_EVENTS, "vn.cuaso.dossier.received.v1", DossierEvent.Received.class),
    DOSSIER_SUPPLEMENT_REQUESTED(
            Topic.DOSSIER_EVENTS, "vn.cuaso.dossier.supplement-requested.v1", DossierEvent.SupplementRequested.class),
    DOSSIER_SUPPLEMENTED(Topic.DOSSIER_EVENTS, "vn.cuaso.dossier.supplemented.v1", DossierEvent.Supplemented.class),
    DOSSIER_RESOLVED(Topic.DOSSIER_EVENTS, "vn.cuaso.dossier.resolved.v1", DossierEvent.Resolved.class),
    DOSSIER_RETURNED(Topic.DOSSIER_EVENTS, "vn.cuaso.dossier.returned.v1", DossierEvent.Returned.class),
    DOSSIER_WITHDRAWN(Topic.DOSSIER_EVENTS, "vn.cuaso.dossier.withdrawn.v1", DossierEvent.Withdrawn.class);

    private static final Map<String, EventType> BY_NAME =
            Arrays.stream(values()).collect(toUnmodifiableMap(EventType::wireName, identity()));
    private static final Map<Class<?>, EventType> BY_DATA =
            Arrays.stream(values()).collect(toUnmodifiableMap(EventType::data, identity()));

    private final Topic topic;
    private final String wireName;
    private final Class<? extends EventData> data;

    EventType(Topic topic, String wireName, Class<? extends EventData> data) {
        this.topic = topic;
        this.wireName = wireName;
        this.data = data;
    }

    /** The type that this data makes an event of. */
    public static EventType of(EventData data) {
        return BY_DATA.get(data.getClass());
    }

    /** The type with this name on the wire, if there is one. */
    public static Optional<EventType> named(String wireName) {
        return Optional.ofNullable(BY_NAME.get(wireName));
    }

    public Topic topic() {
        return topic;
    }

    /** The CloudEvents {@code type} attribute. */
    public String wireName() {
        return wireName;
    }

    /** The record that holds this type's data. */
    public Class<? extends EventData> data() {
        return data;
    }
}
