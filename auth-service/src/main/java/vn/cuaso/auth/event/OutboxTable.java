package vn.cuaso.auth.event;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.buffer.Buffer;
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
import java.util.stream.StreamSupport;

/** The relay's side of the outbox: takes what nobody else is sending, and removes what Kafka has. */
@ApplicationScoped
class OutboxTable {

    private static final String CLAIM = """
            update identity_outbox set claimed_until = $1
            where sequence in (
                select sequence from identity_outbox where claimed_until <= $2
                order by sequence limit $3 for update skip locked)
            returning sequence, subject, event""";
    private static final String REMOVE = "delete from identity_outbox where sequence = any($1)";

    private final Pool database;
    private final Clock clock;

    OutboxTable(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** An event to be sent. */
    record Claimed(long sequence, String subject, Buffer event) {}

    /**
     * Takes events for so long; who dies meanwhile leaves them to the others afterwards. No transaction stays open while
     * Kafka is waited for.
     *
     * @return in the order of their sequence
     */
    Uni<List<Claimed>> claim(int most, Duration duration) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        return database.preparedQuery(CLAIM)
                .execute(Tuple.of(now.plus(duration), now, most))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(OutboxTable::claimed)
                        .sorted(Comparator.comparingLong(Claimed::sequence))
                        .toList());
    }

    Uni<Void> remove(List<Claimed> sent) {
        Long[] sequences = sent.stream().map(Claimed::sequence).toArray(Long[]::new);
        return database.preparedQuery(REMOVE)
                .execute(Tuple.of((Object) sequences))
                .replaceWithVoid();
    }

    private static Claimed claimed(Row row) {
        return new Claimed(row.getLong("sequence"), row.getString("subject"), row.getBuffer("event"));
    }
}
