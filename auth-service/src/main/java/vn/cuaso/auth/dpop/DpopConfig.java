package vn.cuaso.auth.dpop;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Proofs of possession. */
@ConfigMapping(prefix = "cuaso.auth.dpop")
public interface DpopConfig {

    /** How far a proof's {@code iat} may be from our clock, before or after. A proof is remembered for three times as long. */
    @WithDefault("30s")
    Duration window();

    /** Whose proofs need a nonce of ours. */
    @WithDefault("fapi2")
    NonceRequirement nonces();

    /** A nonce is given for so long, and good for as long again. At least a second. */
    @WithDefault("5m")
    Duration nonceWindow();
}
