package vn.cuaso.qr.approval;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What approvals must be like. */
@ConfigMapping(prefix = "cuaso.qr.approvals")
public interface ApprovalConfig {

    /** How far an approval's time may be from ours, either way. */
    @WithDefault("30S")
    Duration tolerance();
}
