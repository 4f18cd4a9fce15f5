package vn.cuaso.portal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import vn.cuaso.portal.statistics.Summary.Figure;
import vn.cuaso.portal.statistics.Summary.Period;
import vn.cuaso.portal.statistics.Summary.PeriodKind;
import vn.cuaso.portal.statistics.Summary.Unit;

class StatisticsServiceTest {

    private static final Summary SUMMARY = new Summary(
            OffsetDateTime.parse("2024-03-29T03:15:30Z"),
            figure("98.99", Unit.PERCENT, PeriodKind.MONTH),
            figure("43875", Unit.DOSSIERS, PeriodKind.MONTH),
            figure("150003", Unit.DOSSIERS, PeriodKind.YEAR),
            figure("55901", Unit.DOSSIERS, PeriodKind.NOW));

    private final Figures figures = new Figures();
    private final TestClock clock = new TestClock();
    private final StatisticsService service = new StatisticsService(figures, TestConfig.patient(), clock);

    @Test
    void figuresAreWrittenAsOnTheMissionsScreens() {
        Tiles tiles = tiles();

        assertThat(tiles.tiles()).extracting(Tile::figure).containsExactly("98.99%", "43,875", "150,003", "55,901");
        assertThat(tiles.tiles().getFirst().month()).isEqualTo("03/2024");
        assertThat(tiles.tiles().get(2).yearly()).isTrue();
        assertThat(tiles.time()).isEqualTo("10:15");
        assertThat(tiles.day()).isEqualTo("29/03/2024");
    }

    @Test
    void shareOfNoDossiersHasNoFigure() {
        figures.answer = Uni.createFrom()
                .item(new Summary(
                        SUMMARY.asOf(),
                        new Figure(null, Unit.PERCENT, SUMMARY.onTime().period(), 0L, 0L),
                        SUMMARY.received(),
                        SUMMARY.resolved(),
                        SUMMARY.inProgress()));

        assertThat(tiles().tiles().getFirst().known()).isFalse();
    }

    @Test
    void tilesSayThatThereAreNoFiguresWhileTheServiceIsAwayFromTheStart() {
        figures.fail();

        assertThat(tiles().known()).isFalse();
        assertThat(tiles().tiles()).hasSize(4).noneMatch(Tile::known);
    }

    @Test
    void answerIsUsedAgainForAMoment() {
        tiles();
        tiles();
        assertThat(figures.asked).isEqualTo(1);

        clock.advance(Duration.ofSeconds(5));
        tiles();
        assertThat(figures.asked).isEqualTo(2);
    }

    @Test
    void failureIsRememberedForAMomentSoThatNotEveryPageWaits() {
        figures.fail();
        tiles();
        tiles();

        assertThat(figures.asked).isEqualTo(1);
    }

    @Test
    void lastFiguresAreShownWhileTheServiceIsAwayUntilTheyAreTooOld() {
        tiles();
        figures.fail();

        clock.advance(Duration.ofMinutes(59));
        assertThat(tiles().known()).isTrue();

        clock.advance(Duration.ofMinutes(2));
        assertThat(tiles().known()).isFalse();
    }

    @Test
    void incompleteAnswerCountsAsNone() {
        tiles();
        figures.answer = Uni.createFrom()
                .item(new Summary(
                        null, SUMMARY.onTime(), SUMMARY.received(), SUMMARY.resolved(), SUMMARY.inProgress()));
        clock.advance(Duration.ofSeconds(5));

        assertThat(tiles().time()).isEqualTo("10:15");
    }

    @Test
    void pageDoesNotWaitForAServiceThatNeverAnswers() {
        figures.answer = Uni.createFrom().nothing();

        assertThat(tiles(new StatisticsService(figures, TestConfig.impatient(), clock))
                        .known())
                .isFalse();
    }

    private Tiles tiles() {
        return tiles(service);
    }

    private static Tiles tiles(StatisticsService service) {
        return service.tiles().await().atMost(Duration.ofSeconds(20));
    }

    private static Figure figure(String value, Unit unit, PeriodKind kind) {
        return new Figure(
                new BigDecimal(value),
                unit,
                new Period(kind, LocalDate.parse("2024-03-01"), LocalDate.parse("2024-03-29")),
                null,
                null);
    }

    /** stats-service, as far as the portal sees it. */
    private static final class Figures implements SummaryClient {

        private Uni<Summary> answer = Uni.createFrom().item(SUMMARY);
        private int asked;

        @Override
        public Uni<Summary> summary() {
            asked++;
            return answer;
        }

        private void fail() {
            answer = Uni.createFrom().failure(new IllegalStateException("away"));
        }
    }

    record TestConfig(Duration patience) implements StatisticsConfig {

        /** For answers that come, on however busy a machine. */
        static TestConfig patient() {
            return new TestConfig(Duration.ofMinutes(1));
        }

        /** For answers that never come. */
        static TestConfig impatient() {
            return new TestConfig(Duration.ofMillis(20));
        }

        @Override
        public Duration reuse() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Duration keep() {
            return Duration.ofHours(1);
        }
    }

    static final class TestClock extends Clock {

        private Instant now = Instant.parse("2024-03-29T03:15:30Z");

        void advance(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
