package vn.cuaso.auth.key;

import java.time.Duration;

/**
 * How long keys live.
 *
 * @param period a key signs for so long
 * @param publication before that it is published for so long
 * @param kept and after that kept for so long
 */
record RotationSchedule(Duration period, Duration publication, Duration kept) {

    static RotationSchedule of(SigningKeyConfig config) {
        // A client that fetched just before the key appeared at this instance has to fetch again before it signs
        // anywhere.
        Duration shortest = SigningKeys.CACHED.plus(config.reread());
        if (config.publication().compareTo(shortest) < 0) {
            throw new IllegalArgumentException(
                    "cuaso.auth.signing-keys.publication has to be at least %s: /jwks is cached for %s"
                            .formatted(shortest, SigningKeys.CACHED));
        }
        if (config.period().compareTo(config.publication()) <= 0) {
            throw new IllegalArgumentException(
                    "cuaso.auth.signing-keys.period has to be longer than its publication, " + config.publication());
        }
        return new RotationSchedule(config.period(), config.publication(), config.kept());
    }
}
