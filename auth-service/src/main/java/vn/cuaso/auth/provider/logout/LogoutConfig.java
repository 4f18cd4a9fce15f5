package vn.cuaso.auth.provider.logout;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How clients are told that a session has ended. */
@ConfigMapping(prefix = "cuaso.auth.back-channel-logout")
public interface LogoutConfig {

    /** How often the table is looked at; at least a second. */
    @WithDefault("PT1S")
    Duration interval();

    /** How long a client has to answer. Shorter than the first wait, 8 s. */
    @WithDefault("PT5S")
    Duration timeout();

    /** Attempts for one client; the wait doubles from 8 s to 5 min. 14 of them take about 40 minutes. */
    @WithDefault("14")
    @Min(1)
    int attempts();
}
