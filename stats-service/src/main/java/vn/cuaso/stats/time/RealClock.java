package vn.cuaso.stats.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The machine's clock for whoever asks for a {@link Clock}. */
final class RealClock {

    private RealClock() {}

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }
}
