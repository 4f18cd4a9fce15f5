package vn.cuaso.auth.throttle;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
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

    public static DeviceThrottle devices(Clock clock) {
        return new DeviceThrottle(new InMemoryThrottleStore(), TestKeys.index(), defaults(), clock);
    }

    public static SecretThrottle secrets(Clock clock) {
        return new SecretThrottle(new InMemoryThrottleStore(), TestKeys.index(), defaults(), clock);
    }

    static PushThrottle pushes(Clock clock) {
        return new PushThrottle(new InMemoryThrottleStore(), TestKeys.index(), defaults(), clock);
    }

    public static ApplicantThrottle applicants(Clock clock) {
        return new ApplicantThrottle(new InMemoryThrottleStore(), TestKeys.index(), defaults(), clock);
    }

    /** Redis is away. */
    public static DeviceThrottle devicesWithoutStore(Clock clock) {
        return new DeviceThrottle(new AbsentStore(), TestKeys.index(), defaults(), clock);
    }

    static ThrottleConfig defaults() {
        return new SmallRyeConfigBuilder()
                .withMapping(ThrottleConfig.class)
                .build()
                .getConfigMapping(ThrottleConfig.class);
    }

    private static final class AbsentStore implements ThrottleStore {

        @Override
        public Uni<Optional<Instant>> countInWindow(String key, int limit, Duration window, Instant now) {
            return away();
        }

        @Override
        public Uni<Optional<Instant>> countWithGrowingWait(String key, GrowingWait wait, Instant now) {
            return away();
        }

        @Override
        public Uni<Boolean> countUpTo(String key, int limit, Duration memory, Instant now) {
            return away();
        }

        @Override
        public Uni<Optional<Instant>> fullWindow(String key, int limit, Instant now) {
            return away();
        }

        @Override
        public Uni<Void> forget(String key) {
            return away();
        }

        private static <T> Uni<T> away() {
            return Uni.createFrom().failure(new IllegalStateException("Redis is away"));
        }
    }
}
