package vn.cuaso.stats.dossier;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.cuaso.events.Topic;
import vn.cuaso.stats.dossier.Reading.Illegible;
import vn.cuaso.stats.dossier.Reading.Legible;
import vn.cuaso.stats.topic.DeadLetters;
import vn.cuaso.stats.topic.Patience;

/**
 * Takes a batch in: what can be kept is kept, every record that cannot is set aside alone, and nothing is skipped.
 * Completes when all of it is safe; it never fails because a store or the broker is away, it waits.
 */
@ApplicationScoped
class DossierIngestion {

    private final DossierRecordReader reader;
    private final DossierStore store;
    private final DeadLetters deadLetters;
    private final Patience patience;
    private final DossierMetrics metrics;

    DossierIngestion(
            DossierRecordReader reader,
            DossierStore store,
            DeadLetters deadLetters,
            Patience patience,
            DossierMetrics metrics) {
        this.reader = reader;
        this.store = store;
        this.deadLetters = deadLetters;
        this.patience = patience;
        this.metrics = metrics;
    }

    Uni<Void> takeIn(Iterable<ConsumerRecord<byte[], byte[]>> batch) {
        var readings = StreamSupport.stream(batch.spliterator(), false)
                .map(reader::read)
                .toList();
        var illegible = readings.stream()
                .filter(Illegible.class::isInstance)
                .map(Illegible.class::cast)
                .toList();
        var legible = readings.stream()
                .filter(Legible.class::isInstance)
                .map(Legible.class::cast)
                .toList();
        return eachInTurn(illegible.stream()
                        .map(refused -> setAside(refused.arrived(), refused.reason()))
                        .toList())
                .chain(() -> keep(legible));
    }

    private Uni<Void> keep(List<Legible> readings) {
        if (readings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var batch = Batch.of(readings.stream().map(Legible::arrival).toList());
        return patience.untilItWorks("Keeping " + readings.size() + " dossier events", () -> store.keep(batch))
                .chain(verdicts -> setAsideRefused(readings, verdicts));
    }

    private Uni<Void> setAsideRefused(List<Legible> readings, List<Verdict> verdicts) {
        metrics.count(verdicts);
        var steps = new ArrayList<Uni<Void>>();
        for (int index = 0; index < verdicts.size(); index++) {
            if (verdicts.get(index) instanceof Verdict.Refused(var reason)) {
                steps.add(setAside(readings.get(index).arrived(), reason));
            }
        }
        return eachInTurn(steps);
    }

    private Uni<Void> setAside(ConsumerRecord<byte[], byte[]> refused, String reason) {
        return patience.untilItWorks(
                        "Setting a record aside", () -> deadLetters.setAside(Topic.DOSSIER_EVENTS, refused, reason))
                .invoke(metrics::refused);
    }

    private static Uni<Void> eachInTurn(List<Uni<Void>> steps) {
        return Multi.createFrom()
                .iterable(steps)
                .onItem()
                .transformToUniAndConcatenate(step -> step)
                .onItem()
                .ignoreAsUni();
    }
}
