package vn.cuaso.qr.stream;

import java.time.Duration;

/** The defaults, with limits that a test can reach. */
record TestStreamConfig(int open, int perBrowser, int perNetwork) implements StreamConfig {

    @Override
    public int drawers() {
        return 1;
    }

    @Override
    public Duration heartbeat() {
        return Duration.ofSeconds(15);
    }

    @Override
    public Duration patience() {
        return Duration.ofSeconds(30);
    }

    @Override
    public Duration comeBackAfter() {
        return Duration.ofSeconds(5);
    }
}
