package vn.cuaso.auth.provider;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long the things live that clients get. Refresh tokens live as long as the session ({@code cuaso.auth.session}). */
@ConfigMapping(prefix = "cuaso.auth.tokens")
public interface TokenConfig {

    /** An authorization code, used once (OP-1). FAPI 2.0 §5.3.2.1 allows no longer life than the default. */
    @WithDefault("60s")
    @DurationMin(seconds = 5)
    @DurationMax(seconds = 60)
    Duration code();

    /** An access token of a citizen's client. */
    @WithDefault("5m")
    Duration access();

    /** An ID token. */
    @WithDefault("5m")
    Duration identity();

    /** An access token of a service. */
    @WithDefault("5m")
    Duration service();

    /** Refresh tokens that one grant of a public client gets, one after the other: 8 hours of 5 minutes take 96. */
    @WithDefault("1000")
    @Min(1)
    int rotations();
}
