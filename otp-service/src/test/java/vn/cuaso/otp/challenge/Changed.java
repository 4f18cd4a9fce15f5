package vn.cuaso.otp.challenge;

import java.time.Instant;

/** A challenge with one thing changed. */
final class Changed {

    private Changed() {}

    static Challenge tried(Challenge challenge) {
        return copy(
                challenge,
                challenge.resendAt(),
                challenge.sends(),
                challenge.sendsLeft(),
                1,
                challenge.state(),
                challenge.delivery());
    }

    static Challenge resent(Challenge challenge, Instant resendAt, int sendsLeft) {
        return copy(challenge, resendAt, challenge.sends() + 1, sendsLeft, 0, challenge.state(), DeliveryState.PENDING);
    }

    static Challenge state(Challenge challenge, ChallengeState state) {
        return copy(
                challenge,
                challenge.resendAt(),
                challenge.sends(),
                challenge.sendsLeft(),
                0,
                state,
                challenge.delivery());
    }

    static Challenge delivery(Challenge challenge, DeliveryState delivery) {
        return copy(
                challenge,
                challenge.resendAt(),
                challenge.sends(),
                challenge.sendsLeft(),
                0,
                challenge.state(),
                delivery);
    }

    private static Challenge copy(
            Challenge challenge,
            Instant resendAt,
            int sends,
            int sendsLeft,
            int furtherAttempts,
            ChallengeState state,
            DeliveryState delivery) {
        return new Challenge(
                challenge.id(),
                challenge.binding(),
                challenge.kid(),
                challenge.account(),
                challenge.phone(),
                challenge.language(),
                challenge.expiresAt(),
                resendAt,
                sends,
                sendsLeft,
                challenge.attempts() + furtherAttempts,
                state,
                delivery);
    }
}
