package vn.cuaso.otp.lock;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMin;

/** When wrong codes lock an account's one-time passwords (OTP-4). Counted are consecutive ones, over all challenges. */
@ConfigMapping(prefix = "cuaso.otp.lock")
public interface LockConfig {

    /** The first count that locks. */
    @WithDefault("20")
    @Min(5)
    @Max(98)
    int threshold();

    /** How long it locks; each further failure doubles it. */
    @WithDefault("15M")
    @DurationMin(minutes = 1)
    Duration firstWindow();

    /** What doubling stops at. */
    @WithDefault("24H")
    @DurationMin(minutes = 1)
    Duration longestWindow();

    /** The count whose lock does not end before the count is forgotten (NIST SP 800-63B: at most 100 in a row). */
    @WithDefault("99")
    @Min(6)
    @Max(99)
    int ceiling();

    /** How long after the last failure the count is forgotten. */
    @WithDefault("365D")
    @DurationMin(days = 30)
    Duration memory();
}
