package vn.cuaso.stats.dossier;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Counts what became of the records of the topic: {@code cuaso.stats.dossier.events} by outcome. */
@ApplicationScoped
class DossierMetrics {

    private final Counter fresh;
    private final Counter parked;
    private final Counter duplicate;
    private final Counter refused;

    DossierMetrics(MeterRegistry metrics) {
        this.fresh = counter(metrics, "kept");
        this.parked = counter(metrics, "parked");
        this.duplicate = counter(metrics, "duplicate");
        this.refused = counter(metrics, "refused");
    }

    /** The verdicts on some events. The refused ones are counted when they are set aside. */
    void count(List<Verdict> verdicts) {
        for (var verdict : verdicts) {
            switch (verdict) {
                case Verdict.Accepted _ -> fresh.increment();
                case Verdict.Parked _ -> parked.increment();
                case Verdict.Duplicate _ -> duplicate.increment();
                case Verdict.Refused _ -> {}
            }
        }
    }

    void refused() {
        refused.increment();
    }

    private static Counter counter(MeterRegistry metrics, String outcome) {
        return metrics.counter("cuaso.stats.dossier.events", "outcome", outcome);
    }
}
