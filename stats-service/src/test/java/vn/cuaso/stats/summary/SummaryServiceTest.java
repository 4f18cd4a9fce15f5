package vn.cuaso.stats.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cuaso.stats.Configured;
import vn.cuaso.stats.MovableClock;
import vn.cuaso.stats.StatsConfig;
import vn.cuaso.stats.time.DossierClock;

class SummaryServiceTest {

    private static final DossierCounts FEW = new DossierCounts(3, 2, 1, 5, 4);
    private static final DossierCounts MORE = new DossierCounts(4, 2, 1, 5, 5);

    private final StatsConfig defaults = Configured.by(Map.of());
    private final MovableClock clock = new MovableClock("2024-03-29T03:00:00Z");
    private final Deque<Uni<DossierCounts>> answers = new ArrayDeque<>();
    private final SummaryService service = new SummaryService(
            asOf -> answers.removeFirst(), new DossierClock(clock, Optional.empty(), defaults.zone()), defaults);

    @Test
    void defaultsAreThoseOfTheDocumentation() {
        assertThat(defaults.summary().maxAge()).isEqualTo(Duration.ofSeconds(5));
        assertThat(defaults.storeTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(defaults.zone().getId()).isEqualTo("Asia/Ho_Chi_Minh");
        assertThat(defaults.clockStart()).isEmpty();
    }

    @Test
    void countIsKeptForItsAgeAndTakenAnewAfterwards() {
        answers.addAll(List.of(Uni.createFrom().item(FEW), Uni.createFrom().item(MORE)));
        assertThat(received()).isEqualTo(3);
        clock.advance(Duration.ofMillis(4_999));
        assertThat(received()).isEqualTo(3);
        clock.advance(Duration.ofMillis(1));
        assertThat(received()).isEqualTo(4);
    }

    @Test
    void failureIsNotKept() {
        answers.addAll(List.of(
                Uni.createFrom().failure(new IllegalStateException("away")),
                Uni.createFrom().item(FEW)));
        assertThatThrownBy(this::received).hasMessage("away");
        assertThat(received()).isEqualTo(3);
    }

    @Test
    void tilesAreMadeOfTheCountsThatBelongToThem() {
        answers.add(Uni.createFrom().item(FEW));
        var summary = service.summary().await().indefinitely();
        assertThat(summary.onTime()).isEqualTo(new Share(summary.received().period(), 1, 2));
        assertThat(summary.received().dossiers()).isEqualTo(3);
        assertThat(summary.resolved().dossiers()).isEqualTo(5);
        assertThat(summary.inProgress().dossiers()).isEqualTo(4);
    }

    private long received() {
        return service.summary().await().indefinitely().received().dossiers();
    }
}
