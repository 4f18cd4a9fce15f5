package vn.cuaso.qr.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How long sessions live (QR-2), and how their ends are found. */
@ConfigMapping(prefix = "cuaso.qr.sessions")
public interface SessionConfig {

    /** Life until a phone claims it. */
    @WithDefault("30S")
    Duration createdLife();

    /** Life from the claim to the decision. */
    @WithDefault("2M")
    Duration scannedLife();

    /** Life from the approval until auth-service takes it. */
    @WithDefault("1M")
    Duration approvedLife();

    /** How long a session is remembered after its end, so that "over" can be told from "never heard of". */
    @WithDefault("5M")
    Duration memory();

    /** The pause between two looks for sessions whose time is up. */
    @WithDefault("1S")
    Duration sweepPause();

    /** How many sessions of a partition one look takes. */
    @WithDefault("200")
    @Min(1)
    int sweepBatch();
}
