package vn.cuaso.auth.throttle;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** Limits on password attempts (rule OTP-8), on the flows in which they are made, and on what one device does. */
@ConfigMapping(prefix = "cuaso.auth.throttle")
public interface ThrottleConfig {

    /** Attempts on one ID number from one address before the first wait. */
    @WithDefault("5")
    @Min(1)
    int freeAttempts();

    /** The first wait; each further attempt doubles it. */
    @WithDefault("PT30S")
    Duration firstWait();

    @WithDefault("PT15M")
    Duration longestWait();

    /** Attempts and waits of one ID number from one address are forgotten after so long without a new one. */
    @WithDefault("P1D")
    Duration memory();

    /** Attempts from one address in one {@link #addressWindow()}, right ones included: an office signs in many citizens. */
    @WithDefault("120")
    @Min(1)
    int addressAttempts();

    @WithDefault("PT10M")
    Duration addressWindow();

    /** Failures in a row on one ID number, from anywhere, after which unknown browsers need another way in. */
    @WithDefault("100")
    @Min(1)
    int accountFailures();

    /** Failures on one ID number are forgotten after so long without a new one. */
    @WithDefault("P30D")
    Duration accountMemory();

    /** How long a browser counts as known to an account after a sign-in. */
    @WithDefault("P180D")
    Duration knownBrowser();

    /** Sign-in flows begun from one address in one {@link #flowWindow()}; each takes room in Redis for its life. */
    @WithDefault("600")
    @Min(1)
    int flows();

    @WithDefault("PT10M")
    Duration flowWindow();

    /** Approvals that one device hands in within one {@link #deviceWindow()}, whether they are good or not. */
    @WithDefault("60")
    @Min(1)
    int approvals();

    /** Alarms of one device in one {@link #deviceWindow()} that end sessions and are announced; more are only kept. */
    @WithDefault("20")
    @Min(1)
    int alarms();

    @WithDefault("PT10M")
    Duration deviceWindow();

    /** Wrong secrets of one client from one network in one {@link #secretWindow()}; then right ones are refused there too. */
    @WithDefault("20")
    @Min(1)
    int secrets();

    @WithDefault("PT10M")
    Duration secretWindow();

    /** Requests that one confidential client pushes from one address in one {@link #flowWindow()}. */
    @WithDefault("6000")
    @Min(1)
    int pushedRequests();

    /** ID numbers that one client asks about in one {@link #applicantWindow()}: an office takes in fewer dossiers, a search goes on. */
    @WithDefault("600")
    @Min(1)
    int applicants();

    @WithDefault("PT10M")
    Duration applicantWindow();
}
