package vn.cuaso.stats.live;

import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import vn.cuaso.stats.published.PublishedConfig;
import vn.cuaso.stats.summary.Summary;
import vn.cuaso.stats.summary.SummaryService;

/** Counts again and again while somebody looks, once for all who do. */
@ApplicationScoped
class LiveSummary {

    private static final Logger LOG = Logger.getLogger(LiveSummary.class);

    private final SummaryService service;
    private final Multi<Summary> counted;

    LiveSummary(SummaryService service, PublishedConfig config) {
        this.service = service;
        this.counted = Multi.createFrom()
                .ticks()
                .every(config.live().every())
                .onOverflow()
                .drop()
                .onItem()
                .transformToUniAndConcatenate(_ -> service.count()
                        .onFailure()
                        // The store is away: who looks keeps the old numbers, which carry their time.
                        .invoke(failure -> LOG.debugf("no live numbers: %s", failure))
                        .onFailure()
                        .recoverWithNull())
                .broadcast()
                .withCancellationAfterLastSubscriberDeparture()
                .toAllSubscribers();
    }

    /** The numbers at once, and whenever they change. A slow reader misses some in between, and holds nobody up. */
    Multi<Summary> changes() {
        return Multi.createBy()
                .concatenating()
                .streams(
                        service.summary().onFailure().recoverWithNull().toMulti(),
                        counted.onOverflow().dropPreviousItems())
                .skip()
                .repetitions((one, other) -> one.saysTheSameAs(other) ? 0 : 1);
    }
}
