package vn.cuaso.otp.delivery;

import java.time.Duration;

/** Waiting that a test can wait for. */
record ShortWaits() implements DeliveryConfig {

    static final Duration TIMEOUT = Duration.ofSeconds(2);

    @Override
    public Duration channelTimeout() {
        return TIMEOUT;
    }

    @Override
    public int concurrency() {
        return 1;
    }

    @Override
    public Duration firstBackOff() {
        return Duration.ofMillis(10);
    }

    @Override
    public Duration longestBackOff() {
        return Duration.ofMillis(20);
    }
}
