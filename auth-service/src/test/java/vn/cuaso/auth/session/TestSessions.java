package vn.cuaso.auth.session;

import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import vn.cuaso.auth.grant.InMemoryGrantStore;

/** Sessions without a running service, with their default limits. */
public final class TestSessions {

    private TestSessions() {}

    public static SsoSessionService sessions(Clock clock) {
        return new SsoSessionService(
                new InMemorySessionStore(),
                new InMemoryAccountSessions(),
                new InMemoryAccountGrants(),
                new InMemoryGrantStore(),
                _ -> Uni.createFrom().voidItem(),
                new Limits(),
                clock,
                new SecureRandom());
    }

    record Limits() implements SessionConfig {

        @Override
        public Duration idle() {
            return Duration.ofMinutes(30);
        }

        @Override
        public Duration absolute() {
            return Duration.ofHours(8);
        }

        @Override
        public Duration offline() {
            return Duration.ofDays(30);
        }

        @Override
        public int grants() {
            return 500;
        }
    }
}
