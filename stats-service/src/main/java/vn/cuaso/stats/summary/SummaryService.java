package vn.cuaso.stats.summary;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.concurrent.atomic.AtomicReference;
import vn.cuaso.stats.StatsConfig;
import vn.cuaso.stats.time.DossierClock;

/** The tiles, counted anew when the last count has become too old. */
@ApplicationScoped
public class SummaryService {

    private final SummaryStore store;
    private final DossierClock clock;
    private final Duration maxAge;
    private final AtomicReference<Summary> latest = new AtomicReference<>();

    SummaryService(SummaryStore store, DossierClock clock, StatsConfig config) {
        this.store = store;
        this.clock = clock;
        this.maxAge = config.summary().maxAge();
    }

    /** Fails with {@link vn.cuaso.stats.store.StoreAwayException}. */
    public Uni<Summary> summary() {
        var now = clock.now();
        var known = latest.get();
        if (known != null && isFresh(known, now)) {
            return Uni.createFrom().item(known);
        }
        return count();
    }

    /** The tiles counted now, however fresh the last count is. Fails as {@link #summary()} does. */
    public Uni<Summary> count() {
        var now = clock.now();
        return store.count(now).map(counts -> Summary.of(now, counts)).invoke(latest::set);
    }

    private boolean isFresh(Summary summary, ZonedDateTime now) {
        return now.isBefore(summary.asOf().plus(maxAge));
    }
}
