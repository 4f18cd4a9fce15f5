package vn.cuaso.auth.provider.pushed;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** Pushed authorization requests. */
@ConfigMapping(prefix = "cuaso.auth.pushed-requests")
public interface PushedRequestConfig {

    /** How long a browser may take to come with the {@code request_uri}; FAPI 2.0 §5.3.2.2 wants less than 600 s. */
    @WithDefault("90s")
    @DurationMin(seconds = 5)
    @DurationMax(seconds = 599)
    Duration lifetime();
}
