package vn.cuaso.portal.session;

import java.time.Duration;
import java.util.Map;

/** Sessions as they are configured by default. */
record TestSessionConfig(Map<String, String> keys, String current, Duration idle, Duration absolute, Duration patience)
        implements SessionConfig {

    TestSessionConfig(Map<String, String> keys, String current) {
        this(keys, current, Duration.ofMinutes(15), Duration.ofHours(8), Duration.ofSeconds(1));
    }
}
