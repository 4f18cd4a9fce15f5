package vn.cuaso.stats.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.stats.dossier.Dossiers.dossier;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.EventCodec;
import vn.cuaso.stats.Configured;
import vn.cuaso.stats.MovableClock;
import vn.cuaso.stats.StatsConfig;
import vn.cuaso.stats.time.DossierClock;
import vn.cuaso.stats.topic.Patience;

class DossierIngestionTest {

    private static final ZonedDateTime NOW = ZonedDateTime.parse("2024-03-29T10:00:00+07:00[Asia/Ho_Chi_Minh]");

    private static final StatsConfig DEFAULTS = Configured.by(Map.of());

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final InMemoryDossierStore store = new InMemoryDossierStore();
    private final List<String> setAside = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final DossierIngestion ingestion = new DossierIngestion(
            new DossierRecordReader(new DossierEventReader(
                    DEFAULTS,
                    new DossierClock(new MovableClock("2024-03-29T03:00:00Z"), Optional.empty(), DEFAULTS.zone()))),
            batch -> faultOr(store.keep(batch)),
            (_, refused, reason) ->
                    faultOr(Uni.createFrom().voidItem().invoke(() -> setAside.add(refused.offset() + " " + reason))),
            new Patience(
                    Configured.by(Map.of(
                            "cuaso.stats.retry.first-wait", "1ms",
                            "cuaso.stats.retry.longest-wait", "2ms")),
                    metrics),
            new DossierMetrics(metrics));

    @Test
    void storeThatIsAwayIsAskedAgainUntilItAnswers() {
        faults.addAll(List.of("away", "still away", "shaking hands"));
        takeIn(record(0, dossier(1).received(1, "2024-03-01T08:00")));
        assertThat(received()).isEqualTo(1);
        assertThat(setAside).isEmpty();
        assertThat(metrics.counter("cuaso.stats.dossier.retries").count()).isEqualTo(3);
    }

    @Test
    void brokerThatDoesNotTakeADeadLetterIsAskedAgainUntilItDoes() {
        faults.addAll(List.of("away", "still away"));
        takeIn(record(7, "not an event"), record(8, dossier(1).received(1, "2024-03-01T08:00")));
        assertThat(setAside).containsExactly("7 not a JSON document");
        assertThat(received()).isEqualTo(1);
    }

    @Test
    void contradictionInABatchIsFoundAndItsNeighboursAreKept() {
        takeIn(
                record(0, dossier(1).received(1, "2024-03-01T08:00")),
                record(1, dossier(1).resolved(2, "2024-03-04T08:00")),
                record(2, dossier(1).withdrawn(2, "2024-03-02T08:00")),
                record(3, dossier(2).received(1, "2024-03-01T08:00")));
        assertThat(setAside).containsExactly("2 another event of the dossier has this sequence");
        assertThat(received()).isEqualTo(2);
    }

    @Test
    void eventOfADossierUnderAnotherSubjectIsSetAside() {
        var event = dossier(1).received(1, "2024-03-01T08:00");
        var astray =
                new CloudEvent<>(event.id(), event.source(), "H56.12-240301-000002", event.time(), 1, event.data());
        takeIn(record(0, astray));
        assertThat(setAside).containsExactly("0 subject is not the dossier's code");
    }

    @Test
    void outcomesAreCounted() {
        var event = dossier(1).received(1, "2024-03-01T08:00");
        takeIn(record(0, event), record(1, event), record(2, "poison"));
        assertThat(counted("kept")).isEqualTo(1);
        assertThat(counted("duplicate")).isEqualTo(1);
        assertThat(counted("refused")).isEqualTo(1);
    }

    @SafeVarargs
    private void takeIn(ConsumerRecord<byte[], byte[]>... batch) {
        ingestion.takeIn(List.of(batch)).await().atMost(Duration.ofSeconds(10));
    }

    private <T> Uni<T> faultOr(Uni<T> step) {
        return faults.isEmpty() ? step : Uni.createFrom().failure(new IllegalStateException(faults.removeFirst()));
    }

    private long received() {
        return store.count(NOW).await().indefinitely().receivedInMonth();
    }

    private double counted(String outcome) {
        return metrics.counter("cuaso.stats.dossier.events", "outcome", outcome).count();
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, CloudEvent<?> event) {
        return new ConsumerRecord<>("dossier-events", 0, offset, null, new EventCodec().encode(event));
    }

    private static ConsumerRecord<byte[], byte[]> record(long offset, String value) {
        return new ConsumerRecord<>("dossier-events", 0, offset, null, value.getBytes(UTF_8));
    }
}
