package vn.cuaso.otp.challenge;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;

/** How long a code lives and how often it may be tried. */
@ConfigMapping(prefix = "cuaso.otp.challenge")
public interface ChallengeConfig {

    /** How long a code lives (OTP-2; at most 10 minutes by ASVS 6.5.5). */
    @WithDefault("180S")
    @DurationMin(seconds = 30)
    @DurationMax(minutes = 10)
    Duration life();

    /** How long it is remembered after that, so that "expired" is not mistaken for "unknown". */
    @WithDefault("10M")
    @DurationMin(seconds = 1)
    Duration memory();

    /** How many tries a challenge has (OTP-4). */
    @WithDefault("5")
    @Min(1)
    @Max(10)
    int attempts();

    /** The pause between two sends (OTP-5). */
    @WithDefault("30S")
    @DurationMin(seconds = 1)
    Duration resendPause();
}
