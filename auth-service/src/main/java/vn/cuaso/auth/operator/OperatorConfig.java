package vn.cuaso.auth.operator;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Duration;

/** How operators join and sign in. */
@ConfigMapping(prefix = "cuaso.auth.operators")
public interface OperatorConfig {

    /** Where operators reach the internal port: one-time links begin so. */
    @WithDefault("http://127.0.0.1:${cuaso.auth.internal.port:8091}")
    URI address();

    /** How long a one-time link is good. */
    @WithDefault("24h")
    Duration invitation();

    /** So many wrong tries in a row lock an operator. */
    @WithDefault("5")
    @Min(1)
    int tries();

    /** And for so long. */
    @WithDefault("15m")
    Duration locked();

    /** A session at the console ends when nothing was looked at for so long. */
    @WithDefault("15m")
    Duration idle();

    /** And in any case after so long. */
    @WithDefault("8h")
    Duration absolute();

    /** How long the console waits for sign-in statistics. */
    @WithDefault("3s")
    Duration patience();
}
