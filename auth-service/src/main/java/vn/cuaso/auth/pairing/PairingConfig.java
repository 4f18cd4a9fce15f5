package vn.cuaso.auth.pairing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Positive;
import java.time.Duration;

/** Signing in by QR code. */
@ConfigMapping(prefix = "cuaso.auth.pairing")
public interface PairingConfig {

    /** How long the page may ask for new codes by itself (rule QR-2). */
    @WithDefault("PT3M")
    Duration silentRestarts();

    /** From how many kilometres on browser and phone are too far apart (rule QR-7). */
    @WithDefault("300")
    @Positive
    int farApartKilometres();
}
