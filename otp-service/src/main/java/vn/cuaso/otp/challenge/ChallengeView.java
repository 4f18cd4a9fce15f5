package vn.cuaso.otp.challenge;

import java.time.Instant;

/** What auth-service, and through it the citizen, sees of a live challenge. */
public record ChallengeView(
        String id, Instant expiresAt, Instant resendAt, int sendsLeft, int attemptsLeft, DeliveryState delivery) {

    static ChallengeView of(Challenge challenge, int attemptsAllowed) {
        return new ChallengeView(
                challenge.id().value(),
                challenge.expiresAt(),
                challenge.resendAt(),
                challenge.sendsLeft(),
                Math.max(0, attemptsAllowed - challenge.attempts()),
                challenge.delivery());
    }
}
