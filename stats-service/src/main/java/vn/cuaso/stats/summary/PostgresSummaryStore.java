package vn.cuaso.stats.summary;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZonedDateTime;
import vn.cuaso.stats.StatsConfig;
import vn.cuaso.stats.store.Statements;
import vn.cuaso.stats.store.StoreAwayException;

/** Counts in PostgreSQL, in one statement and so as of one moment. */
@ApplicationScoped
class PostgresSummaryStore implements SummaryStore {

    private static final String COUNT = Statements.named("count-dossiers");

    private final Pool pool;
    private final Duration timeout;

    PostgresSummaryStore(Pool pool, StatsConfig config) {
        this.pool = pool;
        this.timeout = config.storeTimeout();
    }

    @Override
    public Uni<DossierCounts> count(ZonedDateTime asOf) {
        var month = asOf.toLocalDate().withDayOfMonth(1);
        var year = asOf.toLocalDate().withDayOfYear(1);
        var end = month.plusMonths(1).atStartOfDay(asOf.getZone()).toOffsetDateTime();
        return pool.preparedQuery(COUNT)
                .execute(Tuple.of(asOf.toOffsetDateTime(), month, year, end))
                .ifNoItem()
                .after(timeout)
                .fail()
                .map(rows -> counts(rows.iterator().next()))
                .onFailure()
                .transform(StoreAwayException::new);
    }

    private static DossierCounts counts(Row row) {
        return new DossierCounts(
                row.getLong("received_in_month"),
                row.getLong("resolved_in_month"),
                row.getLong("on_time_in_month"),
                row.getLong("resolved_in_year"),
                row.getLong("in_progress"));
    }
}
