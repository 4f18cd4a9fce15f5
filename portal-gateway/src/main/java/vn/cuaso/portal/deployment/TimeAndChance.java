package vn.cuaso.portal.deployment;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;

/** The two sources of what cannot be computed, injected everywhere so that tests can hold them still. */
final class TimeAndChance {

    private TimeAndChance() {}

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    static SecureRandom secureRandom() {
        return new SecureRandom();
    }
}
