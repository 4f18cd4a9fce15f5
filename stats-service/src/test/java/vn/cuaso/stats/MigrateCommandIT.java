package vn.cuaso.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.cuaso.local.testing.StoresTestResource;

/** The packaged command, at an empty database and with nothing but what the Job on Kubernetes has (docs/adr/0013). */
@Tag("thorough")
class MigrateCommandIT {
    private static final StoresTestResource STORES = new StoresTestResource();

    private static Map<String, String> properties;

    @BeforeAll
    static void begin() {
        STORES.init(Map.of("service", "stats", "stores", "postgresql"));
        properties = STORES.start();
    }

    @AfterAll
    static void end() {
        STORES.stop();
    }

    @Test
    void ownerMigratesWithoutKeysAndOtherStores() throws Exception {
        var owner = properties.get("quarkus.flyway.username");
        var password = properties.get("quarkus.flyway.password");

        assertThat(migrate(owner, password)).isZero();
        var applied = migrations();
        assertThat(applied).isPositive();
        assertThat(migrate(owner, password)).isZero();
        assertThat(migrations()).isEqualTo(applied);
    }

    @Test
    void faultIsAnExitCode() throws Exception {
        assertThat(migrate(properties.get("quarkus.flyway.username"), "wrong")).isEqualTo(StatsService.FAULT);
    }

    private static int migrate(String user, String password) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        for (var name : List.of("quarkus.datasource.jdbc.url", "quarkus.datasource.reactive.url")) {
            command.add("-D" + name + "=" + properties.get(name));
        }
        command.addAll(List.of(
                "-Dquarkus.datasource.username=" + user,
                "-Dquarkus.datasource.password=" + password,
                "-Dquarkus.flyway.migrate-at-start=false",
                "-Dquarkus.flyway.validate-at-start=true",
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar").toString(),
                MigrateCommand.NAME));
        var output = Files.createTempFile(Path.of("target"), "migrate", ".log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** As the service's own role sees them, which has to find out whether the schema is its own. */
    private static int migrations() throws SQLException {
        try (var connection = DriverManager.getConnection(
                        properties.get("quarkus.datasource.jdbc.url"),
                        properties.get("quarkus.datasource.username"),
                        properties.get("quarkus.datasource.password"));
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT count(*) FROM stats.flyway_schema_history WHERE success")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
