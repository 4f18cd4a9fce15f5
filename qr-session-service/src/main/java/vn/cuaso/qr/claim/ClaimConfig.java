package vn.cuaso.qr.claim;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How old a code may be (QR-1). */
@ConfigMapping(prefix = "cuaso.qr.claims")
public interface ClaimConfig {

    /** From the screen through the camera to here. */
    @WithDefault("5S")
    Duration codeAge();

    /** A picture or a pasted link, for which somebody has to change windows; only in the local deployment. */
    @WithDefault("60S")
    Duration heldCodeAge();

    /** How far in the future a code may be: the clocks of two instances differ. */
    @WithDefault("1S")
    Duration clockDifference();
}
