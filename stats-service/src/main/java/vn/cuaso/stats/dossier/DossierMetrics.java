package vn.cuaso.stats.dossier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts what became of the records of the topic: {@code cuaso.stats.dossier.events} by outcome. */
@ApplicationScoped
class DossierMetrics {

    private final Counter fresh;
    private final Counter duplicate;
    private final Counter refused;

    DossierMetrics(MeterRegistry metrics) {
        this.fresh = counter(metrics, "kept");
        this.duplicate = counter(metrics, "duplicate");
        this.refused = counter(metrics, "refused");
    }

    void kept(int freshEvents, int duplicates) {
        fresh.increment(freshEvents);
        duplicate.increment(duplicates);
    }

    void refused() {
        refused.increment();
    }

    private static Counter counter(MeterRegistry metrics, String outcome) {
        return metrics.counter("cuaso.stats.dossier.events", "outcome", outcome);
    }
}
