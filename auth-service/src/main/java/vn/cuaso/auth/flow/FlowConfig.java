package vn.cuaso.auth.flow;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The sign-in flow. */
@ConfigMapping(prefix = "cuaso.auth.sign-in")
public interface FlowConfig {

    /** From the first page to the last (rule QR-2 asks for at most 10 minutes). */
    @WithDefault("PT10M")
    Duration lifetime();

    /** {@code acr} of a sign-in with two factors, none of them biometric: level 2 of NĐ 69/2024 Điều 20. */
    @WithDefault("urn:cuaso:acr:2")
    String levelTwo();
}
