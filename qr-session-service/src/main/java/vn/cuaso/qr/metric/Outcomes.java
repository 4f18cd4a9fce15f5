package vn.cuaso.qr.metric;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what came of the requests, by the outcome's name in the API. */
@ApplicationScoped
public class Outcomes {

    private final MeterRegistry registry;

    public Outcomes(MeterRegistry registry) {
        this.registry = registry;
    }

    /**
     * @param of what was asked for, as in {@code cuaso.qr.<of>}
     * @param outcome one that has a name in the API
     */
    public void count(String of, Object outcome) {
        var name = outcome.getClass().getAnnotation(JsonTypeName.class).value();
        registry.counter("cuaso.qr." + of, "outcome", name).increment();
    }
}
