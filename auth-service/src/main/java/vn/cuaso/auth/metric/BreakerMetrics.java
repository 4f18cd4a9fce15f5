package vn.cuaso.auth.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** Tells whether circuit breakers are open: {@code cuaso.auth.breaker.open} is 1 then, and 0.5 while one is half open. */
@ApplicationScoped
public class BreakerMetrics {

    private final MeterRegistry registry;

    BreakerMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * @param to what lies behind the breaker: one of ours, or a configured provider
     * @return to be told of each change
     */
    public Consumer<CircuitBreakerState> watch(String to) {
        var state = new AtomicReference<>(CircuitBreakerState.CLOSED);
        Gauge.builder("cuaso.auth.breaker.open", state, now -> value(now.get()))
                .tag("to", to)
                .strongReference(true)
                .register(registry);
        return state::set;
    }

    private static double value(CircuitBreakerState state) {
        return switch (state) {
            case CLOSED -> 0;
            case HALF_OPEN -> 0.5;
            case OPEN -> 1;
        };
    }
}
