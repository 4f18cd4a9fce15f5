package vn.cuaso.auth.throttle;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.security.SecureRandom;
import java.time.Clock;
import vn.cuaso.auth.protection.TestKeys;

/** The throttle without a running service, with its default limits. */
public final class TestThrottle {

    private TestThrottle() {}

    public static KnownBrowsers browsers(Clock clock) {
        return new KnownBrowsers(TestKeys.cipher(), TestKeys.index(), defaults(), clock, new SecureRandom());
    }

    public static PasswordThrottle throttle(Clock clock) {
        return new PasswordThrottle(new InMemoryThrottleStore(), browsers(clock), TestKeys.index(), defaults(), clock);
    }

    public static CodeRefusals refusals(Clock clock) {
        return new CodeRefusals(new InMemoryThrottleStore(), TestKeys.index(), defaults(), clock);
    }

    static FlowThrottle flows(Clock clock) {
        return new FlowThrottle(new InMemoryThrottleStore(), TestKeys.index(), defaults(), clock);
    }

    static DeviceThrottle devices(Clock clock) {
        return new DeviceThrottle(new InMemoryThrottleStore(), TestKeys.index(), defaults(), clock);
    }

    public static SecretThrottle secrets(Clock clock) {
        return new SecretThrottle(new InMemoryThrottleStore(), TestKeys.index(), defaults(), clock);
    }

    static PushThrottle pushes(Clock clock) {
        return new PushThrottle(new InMemoryThrottleStore(), TestKeys.index(), defaults(), clock);
    }

    static ThrottleConfig defaults() {
        return new SmallRyeConfigBuilder()
                .withMapping(ThrottleConfig.class)
                .build()
                .getConfigMapping(ThrottleConfig.class);
    }
}
