package vn.cuaso.stats.lateness;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import vn.cuaso.stats.store.Queries;

/** Finds what is late, by indexes that hold the late ones alone. */
@ApplicationScoped
class LatenessStore {

    private final Queries queries;

    LatenessStore(Queries queries) {
        this.queries = queries;
    }

    /** Open now, or resolved since the beginning of the month; fails when the store is away. */
    Uni<List<Late>> late(Optional<String> agency, ZonedDateTime now) {
        var month = now.toLocalDate().withDayOfMonth(1).atStartOfDay(now.getZone());
        return queries.ask(
                "read-lateness",
                Tuple.of(now.toOffsetDateTime(), month.toOffsetDateTime(), agency.orElse(null)),
                LatenessStore::late);
    }

    private static Late late(Row row) {
        return new Late(
                row.getString("agency"),
                row.getString("officer"),
                row.getLong("open"),
                row.getLong("resolved"),
                Optional.ofNullable(row.getOffsetDateTime("oldest_due")).map(OffsetDateTime::toInstant));
    }
}
