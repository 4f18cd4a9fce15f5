package vn.cuaso.stats.lookup;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.cuaso.stats.lookup.DossierStatus.Step;
import vn.cuaso.stats.store.Queries;

@ApplicationScoped
class PostgresDossierStatusStore implements DossierStatusStore {

    private final Queries queries;

    PostgresDossierStatusStore(Queries queries) {
        this.queries = queries;
    }

    @Override
    public Uni<Optional<DossierStatus>> find(String code) {
        return Uni.combine()
                .all()
                .unis(
                        queries.ask("read-dossier", Tuple.of(code), PostgresDossierStatusStore::status),
                        queries.ask("read-steps", Tuple.of(code), PostgresDossierStatusStore::step))
                .asTuple()
                .map(read -> read.getItem1().stream().findFirst().map(status -> status.with(read.getItem2())));
    }

    @Override
    public Uni<List<DossierStatus>> ofApplicant(String applicant, int most) {
        return queries.ask("read-dossiers-of-applicant", Tuple.of(applicant, most), PostgresDossierStatusStore::status);
    }

    private static DossierStatus status(Row row) {
        return new DossierStatus(
                row.getString("code"),
                row.getString("agency"),
                row.getString("agency_name"),
                row.getString("field"),
                row.getString("procedure"),
                row.getString("channel"),
                row.getString("state"),
                moment(row, "received_at").orElseThrow(),
                moment(row, "due_at").orElseThrow(),
                moment(row, "waiting_since"),
                moment(row, "ended_at"),
                List.of());
    }

    private static Step step(Row row) {
        return new Step(
                row.getString("kind"), row.getOffsetDateTime("occurred_at").toInstant());
    }

    private static Optional<Instant> moment(Row row, String column) {
        return Optional.ofNullable(row.getOffsetDateTime(column)).map(OffsetDateTime::toInstant);
    }
}
