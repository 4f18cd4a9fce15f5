package vn.cuaso.auth.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The making of one batch, within a transaction. */
final class Sealing {

    private static final int LOCK = 5407;
    private static final String TAKE_LOCK = "select pg_try_advisory_xact_lock($1)";

    /** Batches settle: no transaction is open for so long that an entry could still come up before theirs. */
    private static final String OPEN = """
            select * from audit_entry entry
            where arrival > coalesce((
                    select max(seal.arrival) from audit_seal seal
                    where seal.batch = (select max(number) from audit_batch where sealed_at < $1)), 0)
                and not exists (select from audit_seal seal where seal.arrival = entry.arrival)
            order by arrival limit $2""";

    private static final String ADD_BATCH =
            "insert into audit_batch (number, sealed_at, size, previous, hash) values ($1, $2, $3, $4, $5)";
    private static final String ADD_SEALS = "insert into audit_seal (arrival, batch) select unnest($1::bigint[]), $2";
    private static final int SETTLING_SECONDS = 600;

    private final SqlClient transaction;
    private final Instant now;
    private final int most;

    Sealing(SqlClient transaction, Instant now, int most) {
        this.transaction = transaction;
        this.now = now;
        this.most = most;
    }

    Uni<Optional<AuditBatch>> run() {
        return transaction
                .preparedQuery(TAKE_LOCK)
                .execute(Tuple.of(LOCK))
                .map(rows -> rows.iterator().next().getBoolean(0))
                .chain(ours -> ours ? open() : Uni.createFrom().item(List.<AuditRecord>of()))
                .chain(entries -> entries.isEmpty()
                        ? Uni.createFrom().item(Optional.empty())
                        : seal(entries).map(Optional::of));
    }

    private Uni<List<AuditRecord>> open() {
        return transaction
                .preparedQuery(OPEN)
                .execute(Tuple.of(now.minusSeconds(SETTLING_SECONDS).atOffset(ZoneOffset.UTC), most))
                .map(PostgresAuditStore::records);
    }

    private Uni<AuditBatch> seal(List<AuditRecord> entries) {
        return PostgresAuditStore.last(transaction)
                .map(last ->
                        last.map(batch -> batch.next(now, entries)).orElseGet(() -> AuditBatch.first(now, entries)))
                .call(this::addBatch)
                .call(batch -> addSeals(batch, entries));
    }

    private Uni<Void> addBatch(AuditBatch batch) {
        return transaction
                .preparedQuery(ADD_BATCH)
                .execute(Tuple.of(
                        batch.number(),
                        batch.sealedAt().atOffset(ZoneOffset.UTC),
                        batch.size(),
                        batch.previous(),
                        batch.hash()))
                .replaceWithVoid();
    }

    private Uni<Void> addSeals(AuditBatch batch, List<AuditRecord> entries) {
        Object arrivals = entries.stream().map(AuditRecord::arrival).toArray(Long[]::new);
        return transaction
                .preparedQuery(ADD_SEALS)
                .execute(Tuple.of(arrivals, batch.number()))
                .replaceWithVoid();
    }
}
