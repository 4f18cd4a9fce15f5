package vn.cuaso.auth.session;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How long a citizen stays signed in. Many use a shared computer in a commune office, so both limits are short. */
@ConfigMapping(prefix = "cuaso.auth.session")
public interface SessionConfig {

    /** Ends a session that no client has used for so long. */
    @WithDefault("30m")
    Duration idle();

    /** Ends a session, and every grant made under it, so long after the sign-in, used or not. */
    @WithDefault("8h")
    Duration absolute();

    /**
     * Ends a grant with {@code offline_access} so long after the sign-in: sign-out does not, a withdrawn consent and an alarm
     * do.
     */
    @WithDefault("30d")
    Duration offline();

    /** Grants of one session; the next one takes a new sign-in. Each stays in Redis as long as the session does. */
    @WithDefault("500")
    @Min(1)
    int grants();
}
