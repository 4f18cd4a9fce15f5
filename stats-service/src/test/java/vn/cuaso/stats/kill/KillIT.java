package vn.cuaso.stats.kill;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DossierEvent;
import vn.cuaso.events.EventCodec;
import vn.cuaso.events.Topic;
import vn.cuaso.local.demo.DossierCsv;
import vn.cuaso.local.demo.DossierHistory;
import vn.cuaso.local.demo.HistoryPlan;
import vn.cuaso.local.settings.StoreKind;
import vn.cuaso.local.testing.Stores;

/** Kills in the middle of batches lose nothing and count nothing twice. {@code -Dcuaso.kills=20} kills twenty times. */
@Tag("thorough")
class KillIT {

    private static final int KILLS = Integer.getInteger("cuaso.kills", 3);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int EVENTS_OF_A_TURN = 700;

    @TempDir
    Path folder;

    private final Random random = new Random(20);
    private final HistoryPlan plan = HistoryPlan.of(5, 1_000 + 600 * KILLS);
    private final List<CloudEvent<DossierEvent>> events =
            DossierHistory.of(plan).events().toList();
    private final Stores stores = Stores.with(StoreKind.POSTGRESQL, StoreKind.KAFKA);
    private final Database database = new Database(stores);

    @AfterEach
    void stop() {
        stores.close();
    }

    @Test
    void consumerKilledAndStoresRestartedInTheMiddleCountEachEventOnce() throws Exception {
        publishShuffledWithDuplicates();
        var settings = Map.of(
                // Small batches, so that every kill meets one; and a member that comes back as itself.
                "mp.messaging.incoming.dossier-events.max.poll.records", "50",
                "mp.messaging.incoming.dossier-events.group.instance.id", "the-one");
        var log = folder.resolve("service.log");
        for (int kill = 1; kill <= KILLS; kill++) {
            var service = ServiceProcess.start(stores, log, settings);
            awaitKept(Math.min(events.size() - 1, kept() + 1 + random.nextInt(EVENTS_OF_A_TURN)), service);
            if (kill == 2) {
                stores.kill(StoreKind.POSTGRESQL);
                stores.start(StoreKind.POSTGRESQL);
                stores.stop(StoreKind.KAFKA);
                stores.start(StoreKind.KAFKA);
            }
            service.kill();
        }
        var service = ServiceProcess.start(stores, log, settings);
        awaitKept(events.size(), service);
        service.kill();
        assertExact();
    }

    @Test
    void importKilledInTheMiddleGoesOnAndImportsNoRowTwice() throws Exception {
        var file = folder.resolve("history.csv");
        DossierCsv.write(events.stream(), file);
        var log = folder.resolve("import.log");
        var settings = Map.of("cuaso.stats.imports.batch", "50");
        for (int kill = 1; kill <= KILLS; kill++) {
            var importing = ServiceProcess.start(stores, log, settings, "import-dossiers", file.toString());
            awaitKept(Math.min(events.size() - 1, kept() + 1 + random.nextInt(EVENTS_OF_A_TURN)), importing);
            importing.kill();
        }
        var last = ServiceProcess.start(stores, log, settings, "import-dossiers", file.toString());
        assertThat(last.exitCode()).as(Files.readString(log)).isZero();
        assertThat(Files.readString(log)).contains("Going on after line").contains("0 lines refused");
        assertThat(database.number("select accepted from import_progress")).isEqualTo(events.size());
        assertThat(database.number("select duplicate from import_progress")).isZero();
        assertExact();
    }

    private void assertExact() throws Exception {
        assertThat(kept()).isEqualTo(events.size());
        assertThat(database.number("select count(*) from parked_event")).isZero();
        var received =
                plan.months().stream().mapToInt(HistoryPlan.Month::received).sum();
        var resolved =
                plan.months().stream().mapToInt(HistoryPlan.Month::resolved).sum();
        assertThat(database.number("select sum(received) from dossier_day")).isEqualTo(received);
        assertThat(database.number("select sum(resolved_early + resolved_on_day + resolved_late) from dossier_day"))
                .isEqualTo(resolved);
        var log = folder.resolve("check.log");
        var check = ServiceProcess.start(stores, log, Map.of(), "check-statistics");
        assertThat(check.exitCode()).as(Files.readString(log)).isZero();
    }

    private void awaitKept(long wanted, ServiceProcess process) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
            assertThat(process.isAlive() || kept() >= wanted)
                    .as(() -> read(process.log()))
                    .isTrue();
            return kept() >= wanted;
        });
    }

    private long kept() {
        return Math.max(0, database.number("select count(*) from dossier_event"));
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private void publishShuffledWithDuplicates() {
        var sent = new ArrayList<>(events);
        sent.addAll(events.subList(0, events.size() / 5));
        Collections.shuffle(sent, random);
        var codec = new EventCodec();
        Map<String, Object> properties =
                Map.of("bootstrap.servers", stores.connections().kafkaBootstrapServers(), "acks", "all");
        try (var producer = new KafkaProducer<>(properties, new ByteArraySerializer(), new ByteArraySerializer())) {
            sent.forEach(event -> producer.send(new ProducerRecord<>(
                    Topic.DOSSIER_EVENTS.address(), event.subject().getBytes(UTF_8), codec.encode(event))));
            producer.flush();
        }
    }
}
