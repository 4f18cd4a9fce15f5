package vn.cuaso.local.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.cuaso.events.Topic;
import vn.cuaso.local.settings.StoreKind;
import vn.cuaso.local.testing.Stores;

class StoresIT {
    private static Stores stores;

    @BeforeAll
    static void start() {
        stores = Stores.with(StoreKind.POSTGRESQL, StoreKind.REDIS, StoreKind.KAFKA);
    }

    @AfterAll
    static void stop() {
        stores.close();
    }

    @Test
    void serviceRoleReadsAndWritesWhatItsOwnersMigrationsCreate() throws SQLException {
        run("auth_owner", "CREATE TABLE created_by_owner (id bigint GENERATED ALWAYS AS IDENTITY, name text)");

        run("auth", "INSERT INTO created_by_owner (name) VALUES ('a')");
        run("auth", "UPDATE created_by_owner SET name = 'b'");
        run("auth", "DELETE FROM created_by_owner");
    }

    @Test
    void serviceRoleCannotChangeTheShapeOfItsSchema() throws SQLException {
        run("stats_owner", "CREATE TABLE fixed (id bigint)");

        assertThatThrownBy(() -> run("stats", "CREATE TABLE mine (id bigint)"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> run("stats", "ALTER TABLE fixed ADD name text"))
                .hasMessageContaining("must be owner");
        assertThatThrownBy(() -> run("stats", "TRUNCATE fixed")).hasMessageContaining("permission denied");
    }

    @Test
    void rolesOfOneServiceReadNothingOfTheOther() throws SQLException {
        run("stats_owner", "CREATE TABLE private_to_stats (id bigint)");

        for (String role : new String[] {"auth", "auth_owner"}) {
            assertThatThrownBy(() -> run(role, "SELECT * FROM stats.private_to_stats"))
                    .hasMessageContaining("permission denied for schema stats");
        }
    }

    @Test
    void databaseTakesNobodyWithoutPassword() {
        assertThatThrownBy(
                        () -> DriverManager.getConnection(stores.connections().jdbcUrl(), "auth", "wrong"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void redisUserReachesItsOwnPrefixByScriptsAndStreams() throws IOException {
        try (InlineRedis redis = redis("qr")) {
            assertThat(redis.send("EVAL \"return redis.call('SET', KEYS[1], 'x')\" 1 qr:{p01}:a"))
                    .isEqualTo("+OK");
            assertThat(redis.send("PUBLISH qr:news x")).isEqualTo(":0");
            assertThat(redis.send("XADD qr:{p01}:outbox 1-1 field value")).isEqualTo("$3");
        }
    }

    @Test
    void redisUserReachesNobodyElsesKeys() throws IOException {
        try (InlineRedis redis = redis("qr")) {
            assertThat(redis.send("GET auth:a")).startsWith("-NOPERM");
            assertThat(redis.send("EVAL \"return redis.call('GET', KEYS[1])\" 1 auth:a"))
                    .startsWith("-NOPERM");
            assertThat(redis.send("EVAL \"return redis.call('GET', 'auth:a')\" 0"))
                    .contains("can't access at least one of the keys");
            assertThat(redis.send("PUBLISH auth:news x")).startsWith("-NOPERM");
        }
    }

    @Test
    void redisUserNeitherListsNorFlushesNorConfigures() throws IOException {
        try (InlineRedis redis = redis("portal")) {
            assertThat(redis.send("KEYS *")).startsWith("-NOPERM");
            assertThat(redis.send("SCAN 0")).startsWith("-NOPERM");
            assertThat(redis.send("RANDOMKEY")).startsWith("-NOPERM");
            assertThat(redis.send("FLUSHALL")).startsWith("-NOPERM");
            assertThat(redis.send("CONFIG GET *")).startsWith("-NOPERM");
        }
    }

    @Test
    void clusterOfThreeMastersComesBackWholeAfterAllOfThemWereKilled() throws IOException {
        try (Stores cluster = Stores.withRedisCluster()) {
            List<String> nodes = cluster.connections().redisUris("otp");
            assertThat(nodes)
                    .hasSize(3)
                    .allSatisfy(node -> assertThat(slotsKnownAt(node)).isEqualTo("*3"));

            cluster.kill(StoreKind.REDIS);
            assertThat(nodes)
                    .allSatisfy(
                            node -> assertThatThrownBy(() -> slotsKnownAt(node)).isInstanceOf(IOException.class));
            cluster.start(StoreKind.REDIS);

            assertThat(nodes).allSatisfy(node -> assertThat(slotsKnownAt(node)).isEqualTo("*3"));
        }
    }

    /** As a service's user sees it, who may ask nothing else of the cluster. */
    private static String slotsKnownAt(String node) throws IOException {
        try (InlineRedis redis = new InlineRedis(node)) {
            assertThat(redis.send("CLUSTER NODES")).startsWith("-NOPERM");
            return redis.send("CLUSTER SLOTS");
        }
    }

    @Test
    void everyTopicExistsWithItsDeadLetters() throws Exception {
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", stores.connections().kafkaBootstrapServers()))) {
            for (Topic topic : Topic.values()) {
                for (String name : new String[] {topic.address(), topic.deadLetters()}) {
                    TopicDescription description = admin.describeTopics(List.of(name))
                            .allTopicNames()
                            .get()
                            .get(name);
                    assertThat(description.partitions()).hasSize(3);
                }
            }
        }
    }

    @Test
    void groupThatIsSetBackReadsAgainWhatCameSince() throws Exception {
        Map<String, Object> connection =
                Map.of("bootstrap.servers", stores.connections().kafkaBootstrapServers());
        TopicPartition quiet = new TopicPartition(Topic.QR_EVENTS.address(), 0);
        TopicPartition busy = new TopicPartition(Topic.QR_EVENTS.address(), 1);
        Instant backup = Instant.now().minus(Duration.ofHours(1));
        try (Admin admin = Admin.create(connection);
                var producer = new KafkaProducer<>(connection, new StringSerializer(), new StringSerializer())) {
            producer.send(at(quiet, backup.minusSeconds(5))).get();
            producer.send(at(busy, backup.minusSeconds(5))).get();
            producer.send(at(busy, backup.plusSeconds(5))).get();
            admin.alterConsumerGroupOffsets(
                            "stats-service-x", Map.of(quiet, new OffsetAndMetadata(1), busy, new OffsetAndMetadata(2)))
                    .all()
                    .get();

            KafkaRewind.rewind(admin, "stats-service-x", backup);

            var offsets = admin.listConsumerGroupOffsets("stats-service-x")
                    .partitionsToOffsetAndMetadata()
                    .get();
            assertThat(offsets.get(busy).offset()).isEqualTo(1);
            assertThat(offsets.get(quiet).offset()).isEqualTo(1);
        }
    }

    private static ProducerRecord<String, String> at(TopicPartition partition, Instant moment) {
        return new ProducerRecord<>(partition.topic(), partition.partition(), moment.toEpochMilli(), "key", "value");
    }

    @Test
    void storeThatWasKilledComesBackWithItsDataAtTheSamePort() throws SQLException, IOException {
        run("auth_owner", "CREATE TABLE survivor AS SELECT 1 AS id");

        stores.kill(StoreKind.POSTGRESQL);
        assertThatThrownBy(() -> run("auth", "SELECT 1")).isInstanceOf(SQLException.class);
        stores.start(StoreKind.POSTGRESQL);

        run("auth", "SELECT id FROM survivor");
    }

    @Test
    void pausedStoreKeepsItsConnectionsAndAnswersNothingUntilResumed() throws IOException {
        try (InlineRedis redis = redis("qr")) {
            stores.pause(StoreKind.REDIS);
            assertThatThrownBy(() -> redis.send("PING")).hasMessageContaining("timed out");
            stores.resume(StoreKind.REDIS);
            assertThat(redis.send("GET qr:none")).isEqualTo("+PONG");
        }
    }

    @Test
    void unknownStoreIsRefusedAndTheOthersKeepRunning() throws IOException {
        try (Stores redisOnly = Stores.with(StoreKind.REDIS)) {
            assertThatThrownBy(() -> redisOnly.stop(StoreKind.KAFKA)).hasMessageContaining("No such part: kafka");
            try (InlineRedis redis = new InlineRedis(redisOnly.connections().redisUri("qr"))) {
                assertThat(redis.send("PING")).isEqualTo("+PONG");
            }
        }
    }

    private static InlineRedis redis(String user) throws IOException {
        return new InlineRedis(stores.connections().redisUri(user));
    }

    private static void run(String role, String sql) throws SQLException {
        String password = stores.connections().postgresqlPassword(role);
        try (Connection connection =
                        DriverManager.getConnection(stores.connections().jdbcUrl(), role, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
