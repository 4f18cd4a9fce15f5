package vn.cuaso.qr.phone;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How phones prove themselves. */
@ConfigMapping(prefix = "cuaso.qr.phone")
public interface PhoneConfig {

    /** How far a DPoP proof's time may be from ours, either way. */
    @WithDefault("30S")
    Duration proofTolerance();
}
