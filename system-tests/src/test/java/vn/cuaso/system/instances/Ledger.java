package vn.cuaso.system.instances;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.cuaso.events.DecodedEvent;
import vn.cuaso.events.EventCodec;
import vn.cuaso.events.IdentityEvent;
import vn.cuaso.events.IdentityEvent.SignedIn;
import vn.cuaso.events.Topic;
import vn.cuaso.local.settings.StoreConnections;

/** Sign-ins as the stores tell them: by the ids of their events in PostgreSQL and in Kafka, and as a number in the statistics. */
final class Ledger {
    // Events leave the outbox when Kafka has them; what was ever in it is noted beside.
    private static final String NOTE = """
            create table auth.announced (event bytea not null);
            create function auth.note_announced() returns trigger language plpgsql security definer as
                'begin insert into auth.announced values (new.event); return new; end';
            create trigger note_announced after insert on auth.identity_outbox
                for each row execute function auth.note_announced()""";
    private static final Duration POLL = Duration.ofMillis(200);

    private final StoreConnections stores;
    private final EventCodec codec = new EventCodec();

    private Ledger(StoreConnections stores) {
        this.stores = stores;
    }

    /** Notes what is announced from now on. */
    static Ledger open(StoreConnections stores) {
        Ledger ledger = new Ledger(stores);
        try (Connection connection = ledger.connect("auth_owner");
                Statement statement = connection.createStatement()) {
            statement.execute(NOTE);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return ledger;
    }

    Set<String> announced() {
        return ids(query("auth_owner", "select event from auth.announced", row -> row.getBytes(1)));
    }

    /** How many events of any kind PostgreSQL still keeps for Kafka. */
    int waiting() {
        return query("auth_owner", "select count(*) from auth.identity_outbox", row -> row.getInt(1))
                .getFirst();
    }

    Set<String> published() {
        Map<String, Object> settings = Map.of("bootstrap.servers", stores.kafkaBootstrapServers());
        try (var kafka = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = kafka.partitionsFor(Topic.IDENTITY_EVENTS.address()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            kafka.assign(partitions);
            kafka.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = kafka.endOffsets(partitions);
            List<byte[]> events = new ArrayList<>();
            while (partitions.stream().anyMatch(partition -> kafka.position(partition) < ends.get(partition))) {
                kafka.poll(POLL).forEach(record -> events.add(record.value()));
            }
            return ids(events);
        }
    }

    /** How many successes the statistics count. */
    int counted() {
        return query(
                        "stats",
                        "select coalesce(sum(number), 0) from stats.sign_in_day where kind = 'succeeded'",
                        row -> row.getInt(1))
                .getFirst();
    }

    private Set<String> ids(List<byte[]> events) {
        Set<String> ids = new TreeSet<>();
        events.forEach(event -> successId(event).ifPresent(ids::add));
        return ids;
    }

    private Optional<String> successId(byte[] event) {
        return switch (codec.decode(IdentityEvent.class, event)) {
            case DecodedEvent.Known<IdentityEvent>(var known) ->
                known.data() instanceof SignedIn ? Optional.of(known.id()) : Optional.empty();
            case DecodedEvent.UnknownType<IdentityEvent> unknown -> throw new IllegalStateException(unknown.type());
            case DecodedEvent.Malformed<IdentityEvent> malformed -> throw new IllegalStateException(malformed.reason());
        };
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> query(String role, String sql, Reading<T> reading) {
        try (Connection connection = connect(role);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reading.of(rows));
            }
            return read;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(stores.jdbcUrl(), role, stores.postgresqlPassword(role));
    }
}
