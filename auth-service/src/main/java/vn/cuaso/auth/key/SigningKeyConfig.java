package vn.cuaso.auth.key;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How signing keys are kept at hand. */
@ConfigMapping(prefix = "cuaso.auth.signing-keys")
public interface SigningKeyConfig {

    /** How long an instance uses the keys that it has read before it looks again. */
    @WithDefault("1m")
    Duration reread();

    /** How long after a look that failed the next one is tried. */
    @WithDefault("10s")
    Duration retry();
}
