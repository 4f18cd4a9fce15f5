package vn.cuaso.stats.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.stats.dossier.Dossiers.batch;
import static vn.cuaso.stats.dossier.Dossiers.dossier;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DossierEvent;
import vn.cuaso.stats.aggregate.Changes;
import vn.cuaso.stats.aggregate.Measure;
import vn.cuaso.stats.aggregate.Tally;
import vn.cuaso.stats.check.RebuildCommand;
import vn.cuaso.stats.check.StatisticsCheck;

@QuarkusTest
class StatisticsQuarkusTest {

    @Inject
    EmptyDatabase database;

    @Inject
    DossierStore store;

    @Inject
    StatisticsCheck check;

    @Inject
    RebuildCommand rebuild;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Inject
    ParkedEvents parked;

    @Inject
    Pool pool;

    @BeforeEach
    void prepare() {
        database.prepare();
    }

    @Test
    void randomHistoriesInRandomBatchesCountAsTheyDoNaivelyAndTheCheckAgrees() {
        var random = new Random(11);
        for (int seed = 1; seed <= 6; seed++) {
            database.prepare();
            var history = RandomHistory.of(seed, 80);
            for (int from = 0; from < history.size(); ) {
                int to = Math.min(history.size(), from + 1 + random.nextInt(60));
                keep(history.subList(from, to));
                from = to;
            }
            var naive = NaiveStatistics.of(history);
            assertThat(rows("dossier_day", "day")).as("days of seed %d", seed).isEqualTo(naive.days());
            assertThat(rows("dossier_month", "month"))
                    .as("months of seed %d", seed)
                    .isEqualTo(naive.months());
            var findings = await(check.compare());
            assertThat(findings.differences()).isEmpty();
            assertThat(findings.events()).isEqualTo(history.stream().distinct().count());
            assertThat(await(check.brokenBalances())).isZero();
        }
    }

    @Test
    void checkFindsWhatWasChangedByHandAndLeavesNothingBehind() {
        keep(RandomHistory.of(5, 40));
        run(
                "update dossier_day set received = received + 1 where (day, cell) = (select day, cell from dossier_day limit 1)");
        run(
                "update dossier_month set returned = 7 where (month, cell) = (select month, cell from dossier_month limit 1)");
        run("update dossier set due_at = due_at + interval '1 day' where code = (select min(code) from dossier)");
        var differences = await(check.compare()).differences();
        assertThat(differences).hasSize(3);
        assertThat(differences).anyMatch(place -> place.startsWith("day "));
        assertThat(differences).anyMatch(place -> place.startsWith("month "));
        assertThat(differences).anyMatch(place -> place.startsWith("dossier "));
        assertThat(await(check.brokenBalances())).isEqualTo(1);
        assertThat(await(pool.query("select count(*) from recomputed_day").execute())
                        .iterator()
                        .next()
                        .getLong(0))
                .isZero();
    }

    @Test
    void checkFindsAnOfficerWhoIsNotTheLast() {
        keep(RandomHistory.of(5, 40));
        run("update dossier set officer = 'nobody' where code = (select min(code) from dossier)");
        assertThat(await(check.compare()).differences())
                .singleElement()
                .asString()
                .startsWith("dossier ");
    }

    @Test
    void rebuildMakesWhateverWasChangedAgreeWithTheEvents() {
        keep(RandomHistory.of(11, 80));
        var days = rows("dossier_day", "day");
        var months = rows("dossier_month", "month");
        run("update dossier_day set received = received + 1, resolved_late = 7");
        run("delete from dossier_month");
        run("delete from statistics_cell where agency = 'H56'");
        run(
                "update dossier set due_at = due_at + interval '3 days', officer = 'nobody', sequence = 9, waited_days = 5");
        assertThat(await(check.compare()).agree()).isFalse();
        assertThat(rebuild.run(List.of(), new PrintStream(said, true, UTF_8))).isZero();
        assertThat(said.toString(UTF_8)).contains("The statistics are what the events come to.");
        assertThat(await(check.compare()).agree()).isTrue();
        assertThat(rows("dossier_day", "day")).isEqualTo(days);
        assertThat(rows("dossier_month", "month")).isEqualTo(months);
        assertThat(count("recomputed_day")).isZero();
    }

    @Test
    void rebuildThatCannotComeToAgreementChangesNothing() {
        keep(List.of(dossier(1).received(1, "2024-03-01T08:00"), dossier(2).received(1, "2024-03-01T08:00")));
        run("update dossier_day set received = 7");
        // What its reception told of agency and field is nowhere else.
        run("delete from dossier where code like '%000002'");
        assertThat(rebuild.run(List.of(), new PrintStream(said, true, UTF_8))).isEqualTo(1);
        assertThat(said.toString(UTF_8)).contains("000002 is missing").contains("Nothing was changed.");
        assertThat(rows("dossier_day", "day").values())
                .extracting(tally -> tally.get(Measure.RECEIVED))
                .containsOnly(7L);
    }

    @Test
    void eventThatBecomesKnownAfterItsMonthWasClosedRestatesItWithAMark() {
        keep(List.of(dossier(1).received(1, "2024-01-10T08:00")));
        var resolved = dossier(1).resolved(2, "2024-01-31T08:00");
        var late = new Arrival(resolved, Dossiers.at("2024-02-20T09:00"), new Arrival.Origin(new byte[0], "a test"));
        assertThat(marks()).isEmpty();
        await(store.keep(Batch.of(List.of(late))));
        assertThat(marks()).singleElement().satisfies(mark -> {
            assertThat(mark.getLocalDate("month")).isEqualTo(LocalDate.of(2024, 1, 1));
            assertThat(mark.getString("agency")).isEqualTo("H56.12");
            assertThat(mark.getLocalDate("known_on")).isEqualTo(LocalDate.of(2024, 2, 20));
            assertThat(mark.getInteger("events")).isEqualTo(1);
            assertThat(mark.getInteger("resolved_early")).isEqualTo(1);
            assertThat(mark.getInteger("received")).isZero();
        });
    }

    @Test
    void agenciesFormATreeAndTheMonthOfOneHoldsThoseBelow() {
        keep(RandomHistory.of(9, 60));
        var parents = new HashMap<String, String>();
        await(pool.query("select code, parent from agency").execute())
                .forEach(row -> parents.put(row.getString("code"), row.getString("parent")));
        assertThat(parents)
                .containsEntry("H56", null)
                .containsEntry("H56.12", "H56")
                .containsEntry("H56.12.07", "H56.12")
                .containsEntry("H56.12.05", "H56.12");
        var received = new HashMap<String, Long>();
        rows("dossier_month", "month")
                .forEach((row, tally) ->
                        received.merge(row.cell().agency().text(), tally.get(Measure.RECEIVED), Long::sum));
        assertThat(received.get("H56")).isEqualTo(60);
        assertThat(received.get("H56")).isEqualTo(received.get("H56.01") + received.get("H56.12"));
    }

    @Test
    void eventWhoseDossierNeverComesGoesToTheDeadLettersWholeWhenPatienceEnds() {
        var orphan = dossier(901).resolved(2, "2024-03-10T08:00");
        var bytes = "as it arrived".getBytes(UTF_8);
        var arrived = Dossiers.at("2024-03-10T08:00");
        await(store.keep(
                Batch.of(List.of(new Arrival(orphan, arrived, new Arrival.Origin(bytes, "dossier-events-2@17"))))));
        await(parked.endPatience(ZonedDateTime.parse("2024-03-17T07:59:00+07:00")));
        assertThat(count("parked_event")).isEqualTo(1);
        await(parked.endPatience(ZonedDateTime.parse("2024-03-17T08:01:00+07:00")));
        assertThat(count("parked_event")).isZero();
        assertThat(count("dossier_event")).isZero();
        try (var topic = new TopicClient()) {
            var letters = topic.deadLetters(1, letter -> Arrays.equals(letter.value(), bytes));
            assertThat(letters).singleElement().satisfies(letter -> {
                assertThat(new String(letter.key(), UTF_8)).isEqualTo(orphan.subject());
                assertThat(new String(letter.headers().lastHeader("dlq-offset").value(), UTF_8))
                        .isEqualTo("17");
                assertThat(new String(letter.headers().lastHeader("dlq-reason").value(), UTF_8))
                        .isEqualTo("its dossier was not received in time");
            });
        }
        // Sent again with its dossier it counts after all.
        keep(List.of(orphan, dossier(901).received(1, "2024-03-01T08:00")));
        assertThat(count("dossier")).isEqualTo(1);
        assertThat(count("parked_event")).isZero();
        assertThat(await(check.compare()).agree()).isTrue();
    }

    private void keep(List<CloudEvent<DossierEvent>> events) {
        await(store.keep(batch(events)));
    }

    private Map<Changes.Row, Tally> rows(String table, String period) {
        var rows = new HashMap<Changes.Row, Tally>();
        await(pool.query("select * from " + table + " join statistics_cell on statistics_cell.id = cell")
                        .execute())
                .forEach(row -> rows.put(new Changes.Row(row.getLocalDate(period), DossierRows.cell(row)), tally(row)));
        rows.values().removeIf(Tally::isNothing);
        return rows;
    }

    private static Tally tally(Row row) {
        var tally = new Tally();
        Measure.ALL.forEach(measure -> tally.add(measure, row.getLong(measure.column())));
        return tally;
    }

    private List<Row> marks() {
        return await(pool.query("select * from restated_month").execute().map(rows -> {
            var all = new ArrayList<Row>();
            rows.forEach(all::add);
            return all;
        }));
    }

    private long count(String table) {
        return await(pool.query("select count(*) from " + table).execute())
                .iterator()
                .next()
                .getLong(0);
    }

    private void run(String statement) {
        await(pool.query(statement).execute());
    }

    private static <T> T await(Uni<T> step) {
        return step.await().atMost(Duration.ofSeconds(20));
    }
}
