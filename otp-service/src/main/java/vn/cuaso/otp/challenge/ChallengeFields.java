package vn.cuaso.otp.challenge;

import io.vertx.mutiny.redis.client.Response;
import java.time.Instant;
import java.util.List;
import vn.cuaso.events.OtpDelivery.Language;

/** A challenge as the fields of its Redis hash. The scripts know these names too. */
final class ChallengeFields {

    private ChallengeFields() {}

    /** Names and values in turn. */
    static List<Object> write(Challenge challenge) {
        return List.of(
                "transaction", challenge.binding().transaction(),
                "purpose", challenge.binding().purpose(),
                "kid", challenge.kid(),
                "account", challenge.account(),
                "phone", challenge.phone(),
                "language", challenge.language(),
                "expires-at", challenge.expiresAt().toEpochMilli(),
                "resend-at", challenge.resendAt().toEpochMilli(),
                "sends", challenge.sends(),
                "sends-left", challenge.sendsLeft(),
                "attempts", challenge.attempts(),
                "state", challenge.state(),
                "delivery", challenge.delivery(),
                "version", 1);
    }

    /** @throws IllegalArgumentException for a state that this version does not know */
    static Challenge read(ChallengeId id, Response fields) {
        return new Challenge(
                id,
                new Binding(text(fields, "transaction"), text(fields, "purpose")),
                text(fields, "kid"),
                text(fields, "account"),
                text(fields, "phone"),
                Language.valueOf(text(fields, "language")),
                Instant.ofEpochMilli(Long.parseLong(text(fields, "expires-at"))),
                Instant.ofEpochMilli(Long.parseLong(text(fields, "resend-at"))),
                Integer.parseInt(text(fields, "sends")),
                Integer.parseInt(text(fields, "sends-left")),
                Integer.parseInt(text(fields, "attempts")),
                ChallengeState.valueOf(text(fields, "state")),
                DeliveryState.valueOf(text(fields, "delivery")));
    }

    private static String text(Response fields, String name) {
        var value = fields.get(name);
        if (value == null) {
            throw new IllegalStateException("a challenge has no " + name);
        }
        return value.toString();
    }
}
