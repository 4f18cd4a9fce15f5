package vn.cuaso.auth.account;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class ImportCommandQuarkusTest {

    private static final Path DEMO =
            Path.of(System.getProperty("cuaso.repository"), "local-stack/src/main/resources/demo/accounts.csv");

    @Inject
    ImportCommand command;

    @Inject
    Pool database;

    @TempDir
    Path folder;

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();

    @Test
    @DisplayName("DATA-2: an import stands in the audit log with what it did, a dry run does not")
    void demoAccountsGoInAndComeAgainUnchanged() {
        assertThat(run(DEMO.toString(), "--dry-run")).isZero();
        assertThat(audited()).isZero();
        assertThat(text()).contains("Dry run, nothing was written: 6 created, 0 updated.");
        assertThat(run(DEMO.toString())).isZero();
        assertThat(text()).contains("Imported: 6 created, 0 updated.");
        assertThat(run(DEMO.toString())).isZero();
        assertThat(text()).contains("Imported: 0 created, 6 updated.");
        assertThat(audited()).isEqualTo(4);
    }

    private long audited() {
        return database.query("select count(*) as n from audit_entry where actor = 'command:import-accounts' and"
                        + " (outcome = 'asked' or outcome like '% created, % updated')")
                .execute()
                .await()
                .atMost(Duration.ofSeconds(10))
                .iterator()
                .next()
                .getLong("n");
    }

    @Test
    void refusedLinesAreReportedWithTheirNumbers() throws IOException {
        Path file = Files.writeString(
                folder.resolve("accounts.csv"),
                "citizen_id,name,identity_level,password\n0990890100,A,2,CuaSo@2026\n099089010009,,2,x\n");

        assertThat(run(file.toString())).isEqualTo(1);
        assertThat(text())
                .contains("Line 2: citizen_id has 10 digits instead of 12")
                .contains("Line 3: name is missing")
                .contains("Line 3: password does not have 8 to 20 characters")
                .contains("3 problems. Nothing was imported.");
    }

    @Test
    void unusableFilesAndArgumentsAreExplained() throws IOException {
        Path latin = Files.write(folder.resolve("latin.csv"), "name\nLê".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run()).isEqualTo(2);
        assertThat(run("a", "--force")).isEqualTo(2);
        assertThat(text()).contains("Usage: import-accounts FILE [--dry-run]");
        assertThat(run(folder.resolve("none.csv").toString())).isEqualTo(2);
        assertThat(text()).contains("none.csv does not exist");
        assertThat(run(latin.toString())).isEqualTo(2);
        assertThat(text()).contains("is not UTF-8");
    }

    private int run(String... arguments) {
        return command.run(List.of(arguments), new PrintStream(output, true, UTF_8));
    }

    private String text() {
        return output.toString(UTF_8);
    }
}
