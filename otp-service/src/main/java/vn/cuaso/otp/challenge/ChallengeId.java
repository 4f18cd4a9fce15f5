package vn.cuaso.otp.challenge;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The unguessable name of a challenge.
 *
 * @param value 128 random bits as 22 characters of base64url (ASVS 6.5.4)
 */
public record ChallengeId(String value) {

    private static final int BYTES = 16;
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");

    public ChallengeId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not the id of a challenge");
        }
    }

    public static ChallengeId random(SecureRandom random) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return new ChallengeId(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** The id that somebody sent, if it can be one at all. */
    public static Optional<ChallengeId> parse(String text) {
        return SHAPE.matcher(text).matches() ? Optional.of(new ChallengeId(text)) : Optional.empty();
    }
}
