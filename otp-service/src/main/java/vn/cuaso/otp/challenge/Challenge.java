package vn.cuaso.otp.challenge;

import java.time.Instant;
import vn.cuaso.events.OtpDelivery.Language;

/**
 * A challenge as the store keeps it: everything but the code, which is derived, and the phone, which is sealed apart.
 *
 * @param kid the id of the key that the code is derived with
 * @param account the fingerprint of the account
 * @param phone the fingerprint of the phone
 * @param expiresAt from then on the code is worth nothing
 * @param resendAt not before then may the code be sent again
 * @param sends how often the code was sent, or is about to be
 * @param sendsLeft how many sends the limit of the phone leaves
 * @param attempts how many tries were counted
 */
public record Challenge(
        ChallengeId id,
        Binding binding,
        String kid,
        String account,
        String phone,
        Language language,
        Instant expiresAt,
        Instant resendAt,
        int sends,
        int sendsLeft,
        int attempts,
        ChallengeState state,
        DeliveryState delivery) {

    /** Whether the right code would be taken now. */
    public boolean isLive(Instant now) {
        return state == ChallengeState.LIVE && now.isBefore(expiresAt);
    }
}
