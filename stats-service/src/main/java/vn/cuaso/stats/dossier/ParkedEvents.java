package vn.cuaso.stats.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.ZonedDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import vn.cuaso.events.Topic;
import vn.cuaso.stats.StatsConfig;
import vn.cuaso.stats.store.Statements;
import vn.cuaso.stats.time.DossierClock;
import vn.cuaso.stats.topic.DeadLetters;

/**
 * Ends the patience with events whose dossier never came. First they leave the histories and are marked, then the dead
 * letters get them, then they are forgotten: one may get there twice, none is lost.
 */
@ApplicationScoped
class ParkedEvents {

    private static final Logger LOG = Logger.getLogger(ParkedEvents.class);
    private static final String BEGIN = Statements.named("begin-keeping");
    private static final String EXPIRED = Statements.named("parked-expired");
    private static final String REFUSED = Statements.named("parked-refused");
    private static final String FORGET = Statements.named("parked-forget");
    private static final String REASON = "its dossier was not received in time";

    private final Pool pool;
    private final DeadLetters deadLetters;
    private final DossierMetrics metrics;
    private final DossierClock clock;
    private final Duration patience;
    private final Duration timeout;

    ParkedEvents(Pool pool, DeadLetters deadLetters, DossierMetrics metrics, DossierClock clock, StatsConfig config) {
        this.pool = pool;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.clock = clock;
        this.patience = config.events().patience();
        this.timeout = config.keepTimeout();
    }

    @Scheduled(
            every = "${cuaso.stats.events.look}",
            delayed = "${cuaso.stats.events.look}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> look() {
        return endPatience(clock.now())
                .onFailure()
                .invoke(failure -> LOG.warnf("Parked events were not looked at: %s", failure))
                .onFailure()
                .recoverWithNull();
    }

    Uni<Void> endPatience(ZonedDateTime now) {
        var expired = Tuple.of(now.minus(patience).toOffsetDateTime(), now.toOffsetDateTime());
        return pool.withTransaction(connection -> connection
                        .preparedQuery(BEGIN)
                        .execute(Tuple.of(timeout.toMillis() + "ms"))
                        .chain(() -> connection.preparedQuery(EXPIRED).execute(expired)))
                .chain(() -> pool.query(REFUSED).execute())
                .onItem()
                .transformToMulti(rows -> Multi.createFrom().iterable(rows))
                .onItem()
                .transformToUniAndConcatenate(this::setAside)
                .onItem()
                .ignoreAsUni();
    }

    private Uni<Void> setAside(Row row) {
        return deadLetters
                .setAside(Topic.DOSSIER_EVENTS, record(row), REASON)
                .invoke(metrics::refused)
                .chain(() -> pool.preparedQuery(FORGET).execute(Tuple.of(row.getString("source"), row.getString("id"))))
                .replaceWithVoid();
    }

    /** As it arrived; the place is told as far as it is known. */
    private static ConsumerRecord<byte[], byte[]> record(Row row) {
        var place = row.getString("came_from");
        var at = place.lastIndexOf('@');
        var dash = place.lastIndexOf('-', Math.max(at, 0));
        var key = row.getString("dossier").getBytes(UTF_8);
        var value = row.getBuffer("record").getBytes();
        return at < 0 || dash < 0
                ? new ConsumerRecord<>(place, 0, 0, key, value)
                : new ConsumerRecord<>(
                        place.substring(0, dash),
                        Integer.parseInt(place.substring(dash + 1, at)),
                        Long.parseLong(place.substring(at + 1)),
                        key,
                        value);
    }
}
