package vn.cuaso.stats.importing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.stats.dossier.Dossiers.dossier;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cuaso.events.EventCodec;
import vn.cuaso.local.demo.DossierCsv;
import vn.cuaso.local.demo.DossierHistory;
import vn.cuaso.local.demo.HistoryPlan;
import vn.cuaso.stats.check.StatisticsCheck;
import vn.cuaso.stats.dossier.EmptyDatabase;

@QuarkusTest
class ImportCommandQuarkusTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Inject
    EmptyDatabase database;

    @Inject
    ImportCommand command;

    @Inject
    StatisticsCheck check;

    @Inject
    Pool pool;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @BeforeEach
    void prepare() {
        database.prepare();
    }

    @Test
    void generatedHistoryIsImportedOnceAndItsStatisticsAgree() {
        var history = DossierHistory.of(HistoryPlan.of(3, 1_500));
        var file = folder.resolve("history.csv");
        DossierCsv.write(history.events(), file);
        assertThat(run(file)).as(said()).isZero();
        assertThat(said())
                .contains("%,d events imported, 0 were known already, 0 lines refused"
                        .formatted(history.events().count()));
        assertThat(check.compare().await().atMost(PATIENCE).agree()).isTrue();
        assertThat(count("dossier")).isEqualTo(history.dossiers());
        said.reset();
        assertThat(run(file)).isZero();
        assertThat(said()).contains("This file was imported before.");
        assertThat(count("dossier")).isEqualTo(history.dossiers());
    }

    @Test
    void everyBadLineIsReportedWithNumberAndReasonAndTheOthersAreImported() throws IOException {
        var lines = csv();
        lines.add(2, "not an event");
        lines.add(4, lines.get(1).replace("2024-03-01T01:00:00Z", "yesterday"));
        lines.add(lines.get(1));
        lines.add(lines.get(1).replace("#1#", "#one more#"));
        var file = Files.write(folder.resolve("some.csv"), lines);
        assertThat(run(file)).isEqualTo(1);
        assertThat(said())
                .contains("Line 3: 1 fields, but the header has 15")
                .contains("Line 5: a time is not an RFC 3339 timestamp")
                .contains("Line 8: another event of the dossier has this sequence")
                .contains("3 events imported, 1 were known already, 3 lines refused.");
        assertThat(count("dossier")).isEqualTo(2);
    }

    @Test
    void importThatWasInterruptedGoesOnAfterTheLastLineThatIsSafe() throws IOException {
        var file = Files.write(folder.resolve("some.csv"), csv());
        // As a run leaves it that was killed after the second line.
        long position = Files.readAllLines(file).stream()
                .limit(2)
                .mapToLong(line -> line.getBytes(UTF_8).length + 1)
                .sum();
        pool.preparedQuery("insert into import_progress values ($1, $2, 2, 1, 0, 0, false, now())")
                .execute(Tuple.of(EventFile.digest(file), position))
                .await()
                .atMost(PATIENCE);
        assertThat(run(file)).isZero();
        assertThat(said()).contains("Going on after line 2.").contains("3 events imported");
        // The first event was that run's, so only the second dossier is known here.
        assertThat(count("dossier")).isEqualTo(1);
    }

    @Test
    void linesOfJsonAreReadAsWell() throws IOException {
        var codec = new EventCodec();
        var lines = new ArrayList<String>();
        lines.add(new String(codec.encode(dossier(1).received(1, "2024-03-01T08:00")), UTF_8));
        lines.add("{}");
        lines.add(new String(codec.encode(dossier(1).resolved(2, "2024-03-02T08:00")), UTF_8));
        assertThat(run(Files.write(folder.resolve("some.ndjson"), lines))).isEqualTo(1);
        assertThat(said()).contains("Line 2: specversion is missing").contains("2 events imported");
    }

    @Test
    void fileThatCannotBeReadAndHeaderThatIsWrongAreSaidAndNothingIsImported() throws IOException {
        assertThat(run(folder.resolve("none.csv"))).isEqualTo(2);
        assertThat(said()).contains("does not exist");
        assertThat(run(Files.writeString(folder.resolve("wrong.csv"), "id,colour\n")))
                .isEqualTo(2);
        assertThat(said()).contains("Line 1: there is no column colour. Nothing was imported.");
        assertThat(count("import_progress")).isZero();
    }

    /** A header and three events of two dossiers. */
    private List<String> csv() throws IOException {
        var file = folder.resolve("three.csv");
        DossierCsv.write(
                List.of(
                        dossier(1).received(1, "2024-03-01T08:00"),
                        dossier(2).received(1, "2024-03-01T08:00"),
                        dossier(2).resolved(2, "2024-03-02T08:00"))
                        .stream(),
                file);
        return new ArrayList<>(Files.readAllLines(file));
    }

    private int run(Path file) {
        return command.run(List.of(file.toString()), new PrintStream(said, true, UTF_8));
    }

    private String said() {
        return said.toString(UTF_8);
    }

    private long count(String table) {
        return pool.query("select count(*) from " + table)
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }
}
