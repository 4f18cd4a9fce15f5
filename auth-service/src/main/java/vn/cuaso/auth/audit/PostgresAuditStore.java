package vn.cuaso.auth.audit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** In tables that the service's role can read and add to, and nothing else. */
@ApplicationScoped
class PostgresAuditStore implements AuditStore {

    private static final String APPEND =
            "insert into audit_entry (at, actor, action, outcome, call) values ($1, $2, $3, $4, $5)";
    private static final String LAST = "select * from audit_batch order by number desc limit 1";
    private static final String BATCHES = "select * from audit_batch where number >= $1 order by number limit $2";
    private static final String ENTRIES = """
            select entry.* from audit_seal seal join audit_entry entry using (arrival)
            where seal.batch = $1 order by seal.arrival""";
    private static final String OPEN_SINCE = """
            select count(*) from audit_entry entry
            where entry.at < $1 and not exists (select from audit_seal seal where seal.arrival = entry.arrival)""";
    private static final String ADD_CHECK = "insert into audit_check (checked_at) values ($1) on conflict do nothing";
    private static final String LAST_CHECK = "select max(checked_at) from audit_check";

    private final Pool database;

    PostgresAuditStore(Pool database) {
        this.database = database;
    }

    @Override
    public Uni<Void> append(AuditEntry entry) {
        return database.preparedQuery(APPEND)
                .execute(Tuple.of(
                        entry.at().atOffset(ZoneOffset.UTC),
                        entry.actor(),
                        entry.action(),
                        entry.outcome(),
                        entry.call()))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<AuditBatch>> seal(Instant now, int most) {
        return database.withTransaction(transaction -> new Sealing(transaction, now, most).run());
    }

    @Override
    public Uni<Optional<AuditBatch>> last() {
        return last(database);
    }

    static Uni<Optional<AuditBatch>> last(SqlClient client) {
        return client.query(LAST).execute().map(rows -> batches(rows).stream().findFirst());
    }

    @Override
    public Uni<List<AuditBatch>> batches(long first, int most) {
        return database.preparedQuery(BATCHES).execute(Tuple.of(first, most)).map(PostgresAuditStore::batches);
    }

    @Override
    public Uni<List<AuditRecord>> entries(long batch) {
        return database.preparedQuery(ENTRIES).execute(Tuple.of(batch)).map(PostgresAuditStore::records);
    }

    @Override
    public Uni<Long> openSince(Instant then) {
        return database.preparedQuery(OPEN_SINCE)
                .execute(Tuple.of(then.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.iterator().next().getLong(0));
    }

    @Override
    public Uni<Void> addCheck(Instant now) {
        return database.preparedQuery(ADD_CHECK)
                .execute(Tuple.of(now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Instant>> lastCheck() {
        return database.query(LAST_CHECK)
                .execute()
                .map(rows -> Optional.ofNullable(rows.iterator().next().getOffsetDateTime(0))
                        .map(OffsetDateTime::toInstant));
    }

    private static List<AuditBatch> batches(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new AuditBatch(
                        row.getLong("number"),
                        row.getOffsetDateTime("sealed_at").toInstant(),
                        row.getInteger("size"),
                        row.getString("previous"),
                        row.getString("hash")))
                .toList();
    }

    static List<AuditRecord> records(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new AuditRecord(
                        row.getLong("arrival"),
                        new AuditEntry(
                                row.getOffsetDateTime("at").toInstant(),
                                row.getString("actor"),
                                row.getString("action"),
                                row.getString("outcome"),
                                row.getUUID("call"))))
                .toList();
    }
}
