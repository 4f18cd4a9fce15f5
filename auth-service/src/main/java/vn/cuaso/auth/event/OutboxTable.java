package vn.cuaso.auth.event;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** The outbox in PostgreSQL. */
@ApplicationScoped
class OutboxTable implements OutboxStore {

    private static final String CLAIM = """
            update identity_outbox set claimed_until = $1
            where sequence in (
                select sequence from identity_outbox where claimed_until <= $2
                order by sequence limit $3 for update skip locked)
            returning sequence, subject, event, trace_parent""";
    private static final String BACKLOG = "select count(*) as waiting, min(made_at) as oldest from identity_outbox";
    private static final String RELEASE = "update identity_outbox set claimed_until = $1 where sequence = any($2)";
    private static final String REMOVE = "delete from identity_outbox where sequence = any($1)";

    private final Pool database;
    private final Clock clock;

    OutboxTable(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Uni<List<Claimed>> claim(int most, Duration duration) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return database.preparedQuery(CLAIM)
                .execute(Tuple.of(now.plus(duration), now, most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(OutboxTable::claimed)
                        .sorted(Comparator.comparingLong(Claimed::sequence))
                        .toList());
    }

    @Override
    public Uni<Backlog> backlog() {
        return database.query(BACKLOG)
                .execute()
                .map(rows -> backlog(rows.iterator().next()));
    }

    private static Backlog backlog(Row row) {
        return new Backlog(
                row.getLong("waiting"),
                Optional.ofNullable(row.getOffsetDateTime("oldest")).map(OffsetDateTime::toInstant));
    }

    @Override
    public Uni<Void> remove(List<Claimed> sent) {
        return database.preparedQuery(REMOVE).execute(Tuple.of(sequences(sent))).replaceWithVoid();
    }

    @Override
    public Uni<Void> release(List<Claimed> unsent) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return database.preparedQuery(RELEASE)
                .execute(Tuple.of(now, sequences(unsent)))
                .replaceWithVoid();
    }

    private static Object sequences(List<Claimed> events) {
        return events.stream().map(Claimed::sequence).toArray(Long[]::new);
    }

    private static Claimed claimed(Row row) {
        return new Claimed(
                row.getLong("sequence"),
                row.getString("subject"),
                row.getBuffer("event"),
                Optional.ofNullable(row.getString("trace_parent")));
    }
}
