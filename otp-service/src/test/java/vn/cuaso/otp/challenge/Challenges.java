package vn.cuaso.otp.challenge;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.cuaso.events.OtpDelivery.Language;

/** Valid challenges for tests. */
public final class Challenges {

    public static final Duration LIFE = Duration.ofMinutes(3);
    public static final Duration PAUSE = Duration.ofSeconds(30);
    public static final Binding BINDING = new Binding("flow-0123456789", "sign-in");

    private static final SecureRandom RANDOM = new SecureRandom();

    private Challenges() {}

    public static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A live challenge made at this time. */
    public static Challenge madeAt(Instant now) {
        return new Challenge(
                ChallengeId.random(RANDOM),
                BINDING,
                "key-1",
                "07.account-fingerprint",
                "phone-fingerprint",
                Language.ENGLISH,
                now.plus(LIFE),
                now.plus(PAUSE),
                1,
                4,
                0,
                ChallengeState.LIVE,
                DeliveryState.PENDING);
    }
}
