package vn.cuaso.auth.password;

import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stored password: {@code $argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>} (PHC string format).
 *
 * @param encodedSalt unpadded Base64, as in the string
 * @param encodedHash the same
 */
record Argon2Hash(Argon2Cost cost, String encodedSalt, String encodedHash) {

    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=([0-9]{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

    /**
     * @throws IllegalArgumentException for anything else than an Argon2id string of version 0x13
     */
    static Argon2Hash parse(String phc) {
        return read(phc).orElseThrow(() -> new IllegalArgumentException("Not an Argon2id hash in PHC format"));
    }

    /** Empty for anything else than an Argon2id string of version 0x13. */
    static Optional<Argon2Hash> read(String phc) {
        Matcher matcher = FORM.matcher(phc);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(new Argon2Hash(
                new Argon2Cost(
                        Integer.parseInt(matcher.group(1)),
                        Integer.parseInt(matcher.group(2)),
                        Integer.parseInt(matcher.group(3))),
                matcher.group(4),
                matcher.group(5)));
    }

    static Argon2Hash of(Argon2Cost cost, byte[] salt, byte[] hash) {
        Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
        return new Argon2Hash(cost, encoder.encodeToString(salt), encoder.encodeToString(hash));
    }

    byte[] salt() {
        return Base64.getDecoder().decode(encodedSalt);
    }

    byte[] hash() {
        return Base64.getDecoder().decode(encodedHash);
    }

    String phc() {
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(cost.memory(), cost.iterations(), cost.parallelism(), encodedSalt, encodedHash);
    }

    @Override
    public String toString() {
        return "Argon2Hash[" + cost + "]";
    }
}
