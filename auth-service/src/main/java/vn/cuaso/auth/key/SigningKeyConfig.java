package vn.cuaso.auth.key;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Set;

/** How signing keys are rotated (OP-6) and kept at hand. */
@ConfigMapping(prefix = "cuaso.auth.signing-keys")
public interface SigningKeyConfig {

    /** {@code ES256}, and what clients may ask for beside it: {@code RS256}, {@code PS256}, {@code EdDSA}. */
    @WithDefault("ES256,RS256,PS256,EdDSA")
    Set<String> algorithms();

    /** A key signs for so long. */
    @WithDefault("30d")
    Duration period();

    /** It is published for so long before: a client that fetches {@code /jwks} as often meets no key that it does not know. */
    @WithDefault("1d")
    Duration publication();

    /**
     * A key that does not sign any more is kept for so long: longer than any token lives, and than a session, so that its ID
     * tokens are still understood at its sign-out.
     */
    @WithDefault("9h")
    Duration kept();

    /** How often it is looked whether a change is due. */
    @WithDefault("PT1M")
    Duration interval();

    /** How long an instance uses the keys that it has read before it looks again. */
    @WithDefault("10s")
    Duration reread();

    /** How long after a look that failed the next one is tried. */
    @WithDefault("10s")
    Duration retry();
}
