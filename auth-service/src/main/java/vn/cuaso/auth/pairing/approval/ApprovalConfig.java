package vn.cuaso.auth.pairing.approval;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Times that approvals are held to. */
@ConfigMapping(prefix = "cuaso.auth.approval")
public interface ApprovalConfig {

    /** How far a phone's clock may be off. */
    @WithDefault("PT1M")
    Duration clockTolerance();

    /** How old a passcode check may be (rule QR-6). */
    @WithDefault("PT2M")
    Duration passcodeAge();

    /** How long an approval waits for its browser; qr-session-service ends it then. */
    @WithDefault("PT1M")
    Duration lifetime();
}
