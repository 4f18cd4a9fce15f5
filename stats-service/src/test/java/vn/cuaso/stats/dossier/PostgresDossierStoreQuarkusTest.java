package vn.cuaso.stats.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.stats.dossier.Dossiers.batch;
import static vn.cuaso.stats.dossier.Dossiers.dossier;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cuaso.local.testing.InjectStores;
import vn.cuaso.local.testing.Stores;
import vn.cuaso.stats.dossier.Verdict.Accepted;
import vn.cuaso.stats.dossier.Verdict.Refused;
import vn.cuaso.stats.summary.SummaryStore;

@QuarkusTest
class PostgresDossierStoreQuarkusTest extends DossierStoreContract {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    EmptyDatabase database;

    @InjectStores
    Stores stores;

    @Inject
    Pool pool;

    @Inject
    DossierStore store;

    @Inject
    SummaryStore counts;

    @BeforeEach
    void prepare() {
        database.prepare();
    }

    @Test
    void eventThatTheDatabaseCannotHoldIsRefusedAloneAndNotedWithItsLine() throws SQLException {
        owner("alter table dossier add constraint no_second check (code not like '%-000002')");
        try {
            var arrivals = batch(IntStream.rangeClosed(1, 5)
                            .mapToObj(number -> dossier(number).received(1, "2024-03-01T08:00"))
                            .toList())
                    .arrivals();
            var checkpoint = new Checkpoint("some file", 500, 15, List.of(11L, 12L, 13L, 14L, 15L), List.of());
            assertThat(store.keep(new Batch(arrivals, Optional.of(checkpoint)))
                            .await()
                            .atMost(PATIENCE))
                    .containsExactly(
                            new Accepted(),
                            new Refused("the database cannot keep it: no_second"),
                            new Accepted(),
                            new Accepted(),
                            new Accepted());
        } finally {
            owner("alter table dossier drop constraint no_second");
        }
        assertThat(number("select line from import_refusal")).isEqualTo(12);
        assertThat(number("select accepted from import_progress")).isEqualTo(4);
        assertThat(number("select count(*) from dossier")).isEqualTo(4);
    }

    private void owner(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(
                        stores.connections().jdbcUrl(),
                        "stats_owner",
                        stores.connections().postgresqlPassword("stats_owner"));
                var executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    private long number(String query) {
        return pool.query(query)
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    @Override
    DossierStore store() {
        return store;
    }

    @Override
    SummaryStore counts() {
        return counts;
    }
}
