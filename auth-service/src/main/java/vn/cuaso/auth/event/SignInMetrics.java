package vn.cuaso.auth.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import vn.cuaso.events.IdentityEvent.FailureReason;
import vn.cuaso.events.IdentityEvent.SignedIn;
import vn.cuaso.events.SignInWay;

/**
 * Counts how sign-ins end ({@code cuaso.auth.sign.ins}) and how long citizens take for them, from the first page on
 * ({@code cuaso.auth.sign.in.duration}). All of them are there from the start: a share is computed of what never happened too.
 */
@Startup
@ApplicationScoped
class SignInMetrics {

    private static final String SIGNED_IN = "signed-in";
    private static final Duration[] BOUNDARIES = Stream.of(5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 300, 600)
            .map(Duration::ofSeconds)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Clock clock;

    SignInMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        for (SignInWay way : SignInWay.values()) {
            duration(way);
            count(way, SIGNED_IN, 0);
            for (FailureReason reason : FailureReason.values()) {
                count(way, label(reason), 0);
            }
        }
    }

    void signedIn(SignedIn event) {
        count(event.way(), SIGNED_IN, 1);
        duration(event.way()).record(Duration.between(event.startedAt(), clock.instant()));
    }

    void failed(SignInWay way, FailureReason reason) {
        count(way, label(reason), 1);
    }

    private void count(SignInWay way, String outcome, int by) {
        registry.counter("cuaso.auth.sign.ins", "way", label(way), "outcome", outcome)
                .increment(by);
    }

    private Timer duration(SignInWay way) {
        return Timer.builder("cuaso.auth.sign.in.duration")
                .tag("way", label(way))
                .serviceLevelObjectives(BOUNDARIES)
                .register(registry);
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
