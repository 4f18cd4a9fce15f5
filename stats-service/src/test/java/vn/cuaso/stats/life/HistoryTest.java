package vn.cuaso.stats.life;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.stats.life.EventKind.RECEIVED;
import static vn.cuaso.stats.life.EventKind.RESOLVED;
import static vn.cuaso.stats.life.EventKind.RETURNED;
import static vn.cuaso.stats.life.EventKind.SUPPLEMENTED;
import static vn.cuaso.stats.life.EventKind.SUPPLEMENT_REQUESTED;
import static vn.cuaso.stats.life.EventKind.WITHDRAWN;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cuaso.stats.calendar.Calendars;
import vn.cuaso.stats.life.DossierLife.InProgress;
import vn.cuaso.stats.life.DossierLife.Resolved;
import vn.cuaso.stats.life.DossierLife.Returned;
import vn.cuaso.stats.life.DossierLife.Waiting;

class HistoryTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DueDates DUE_DATES = new DueDates(Calendars.vietnam(), ZONE);
    private static final String DUE = "2024-02-07T17:00";

    private final History history = new History();

    @Test
    void withoutItsReceptionADossierHasNoLife() {
        add(2, RESOLVED, "2024-02-05T08:00");
        assertThat(history.life(DUE_DATES)).isEmpty();
        add(1, RECEIVED, "2024-02-01T08:00");
        assertThat(life()).isInstanceOf(Resolved.class);
    }

    @Test
    void supplementsMoveTheDueDateByTheWorkingDaysWaited() {
        add(1, RECEIVED, "2024-02-01T08:00");
        add(2, SUPPLEMENT_REQUESTED, "2024-02-06T08:00");
        assertThat(life()).isInstanceOf(Waiting.class);
        // Wednesday the 7th and, after Tết, Thursday the 15th and Friday the 16th.
        add(3, SUPPLEMENTED, "2024-02-16T16:00");
        assertThat(life()).isInstanceOf(InProgress.class);
        assertThat(life().course().waitedDays()).isEqualTo(3);
        assertThat(life().course().dueAt()).isEqualTo(at("2024-02-19T17:00"));
    }

    @Test
    void eventThatFillsAGapMovesTheDueDateAfterwards() {
        add(1, RECEIVED, "2024-02-01T08:00");
        add(4, RESOLVED, "2024-02-19T08:00");
        assertThat(timeliness()).isEqualTo(Timeliness.LATE);
        add(3, SUPPLEMENTED, "2024-02-16T16:00");
        assertThat(timeliness()).isEqualTo(Timeliness.LATE);
        add(2, SUPPLEMENT_REQUESTED, "2024-02-06T08:00");
        assertThat(timeliness()).isEqualTo(Timeliness.ON_DAY);
    }

    @Test
    void clockThatIsStoppedDoesNotRunOut() {
        add(1, RECEIVED, "2024-02-01T08:00");
        add(2, SUPPLEMENT_REQUESTED, "2024-02-07T17:00");
        assertThat(timeliness()).isEqualTo(Timeliness.RUNNING);
        add(3, RETURNED, "2024-03-20T08:00");
        assertThat(life()).isInstanceOf(Returned.class);
        assertThat(Timeliness.lateFrom(life())).isEmpty();
    }

    @Test
    void requestAfterTheDueDateDoesNotUndoTheLateness() {
        add(1, RECEIVED, "2024-02-01T08:00");
        add(2, SUPPLEMENT_REQUESTED, "2024-02-15T08:00");
        assertThat(timeliness()).isEqualTo(Timeliness.OVERDUE);
        add(3, SUPPLEMENTED, "2024-02-20T08:00");
        add(4, RESOLVED, "2024-02-20T08:00");
        assertThat(timeliness()).isEqualTo(Timeliness.LATE);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-06T23:59:59, EARLY",
        "2024-02-07T00:00:00, ON_DAY",
        "2024-02-07T17:00:00, ON_DAY",
        "2024-02-07T17:00:00.001, LATE",
    })
    void resultIsEarlyOnTheDayOrLate(String resolvedAt, Timeliness expected) {
        add(1, RECEIVED, "2024-02-01T08:00");
        add(2, RESOLVED, resolvedAt);
        assertThat(timeliness()).isEqualTo(expected);
    }

    @Test
    void sameEventAgainIsADuplicateAndAnotherInItsPlaceIsRefused() {
        add(1, RECEIVED, "2024-02-01T08:00");
        assertThat(history.add(event("1", 1, RECEIVED, "2024-02-01T08:00"))).isEqualTo(new Judgement.Duplicate());
        assertThat(history.add(event("other", 1, RECEIVED, "2024-02-01T08:00")))
                .isEqualTo(new Judgement.Refused("another event of the dossier has this sequence"));
        assertThat(history.add(event("1", 2, WITHDRAWN, "2024-02-01T08:00")))
                .isEqualTo(new Judgement.Refused("another event has this id"));
    }

    @Test
    void nothingHappensAfterTheEndWhicheverComesFirst() {
        add(2, RESOLVED, "2024-02-05T08:00");
        assertThat(history.add(event("3", 3, WITHDRAWN, "2024-02-06T08:00")))
                .isEqualTo(new Judgement.Refused("the dossier had ended before"));
        var other = new History();
        other.add(event("3", 3, SUPPLEMENTED, "2024-02-06T08:00"));
        assertThat(other.add(event("2", 2, RESOLVED, "2024-02-05T08:00")))
                .isEqualTo(new Judgement.Refused("the dossier went on afterwards"));
    }

    @Test
    void timeDoesNotGoBackWhicheverComesFirst() {
        add(1, RECEIVED, "2024-02-05T08:00");
        add(3, SUPPLEMENTED, "2024-02-07T08:00");
        assertThat(history.add(event("2", 2, SUPPLEMENT_REQUESTED, "2024-02-05T07:59")))
                .isEqualTo(
                        new Judgement.Refused("it goes back in time: an event with a lower sequence occurred later"));
        assertThat(history.add(event("2", 2, SUPPLEMENT_REQUESTED, "2024-02-07T08:01")))
                .isEqualTo(new Judgement.Refused(
                        "it goes back in time: an event with a higher sequence occurred earlier"));
        add(2, SUPPLEMENT_REQUESTED, "2024-02-05T08:00");
    }

    @ParameterizedTest
    @CsvSource({
        "RECEIVED, 1, true", "RECEIVED, 2, false", "SUPPLEMENT_REQUESTED, 2, true", "SUPPLEMENT_REQUESTED, 3, false",
        "SUPPLEMENTED, 3, true", "SUPPLEMENTED, 1, false", "SUPPLEMENTED, 2, false", "RESOLVED, 2, true",
        "RESOLVED, 3, false", "RETURNED, 3, true", "WITHDRAWN, 2, true", "WITHDRAWN, 1, false",
    })
    void placeInTheHistoryTellsWhatCanStandThere(EventKind kind, long sequence, boolean possible) {
        assertThat(kind.canHaveSequence(sequence)).isEqualTo(possible);
    }

    @ParameterizedTest
    @CsvSource({"H56.12.34, H56.12.34", "000.34.12.H56, H56.12.34", "000.00.00.H56, H56", "002.34.12.H56, H56.12.34.002"
    })
    void longFormOfAUnitCodeIsTheSameAgency(String told, String code) {
        assertThat(UnitCode.of(told)).isEqualTo(new UnitCode(code));
        assertThat(UnitCode.of(told).line()).last().isEqualTo(new UnitCode("H56"));
    }

    private void add(long sequence, EventKind kind, String time) {
        assertThat(history.add(event(Long.toString(sequence), sequence, kind, time)))
                .isEqualTo(new Judgement.Accepted());
    }

    private DossierLife life() {
        return history.life(DUE_DATES).orElseThrow();
    }

    private Timeliness timeliness() {
        return Timeliness.of(life(), at("2024-03-29T10:00"), ZONE);
    }

    private static KnownEvent event(String id, long sequence, EventKind kind, String time) {
        return new KnownEvent("/test", id, sequence, kind, at(time), at(DUE), "Cán bộ 01");
    }

    private static Instant at(String localTime) {
        return OffsetDateTime.parse(localTime + "+07:00").toInstant();
    }
}
