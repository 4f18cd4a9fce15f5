package vn.cuaso.auth.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.testing.Races.race;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.account.CitizenId;
import vn.cuaso.auth.protection.SubjectIdentifiers;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.events.DecodedEvent;
import vn.cuaso.events.EventCodec;
import vn.cuaso.events.IdentityEvent;
import vn.cuaso.events.IdentityEvent.FailureReason;
import vn.cuaso.events.SignInWay;

@QuarkusTest
class OutboxQuarkusTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    SignInEvents signIns;

    @Inject
    SignOutEvents signOuts;

    @Inject
    IdentityOutbox outbox;

    @Inject
    OutboxTable table;

    @Inject
    SubjectIdentifiers subjects;

    private final AccountId account = new AccountId(UUID.randomUUID());

    @Test
    void eventsArriveInOrderUnderThePseudonym() {
        Instant startedAt = Instant.parse("2026-03-01T08:00:00Z");
        await(() -> signIns.failed(account, "portal", FailureReason.NO_PHONE));
        await(() -> signIns.signedIn(
                UUID.randomUUID(),
                account,
                new IdentityEvent.SignedIn(SignInWay.PASSWORD_SMS, "portal", "urn:cuaso:acr:2", startedAt)));
        await(() -> signOuts.signedOut(account, "portal"));

        String pseudonym = subjects.pseudonym(account, "events");
        List<CloudEvent<IdentityEvent>> events = consume(pseudonym, 3);

        assertThat(events)
                .extracting(event -> event.type().wireName())
                .containsExactly(
                        "vn.cuaso.identity.sign-in-failed.v1",
                        "vn.cuaso.identity.signed-in.v1",
                        "vn.cuaso.identity.signed-out.v1");
        assertThat(events).extracting(CloudEvent::sequence).isSorted().doesNotHaveDuplicates();
        assertThat(events).extracting(CloudEvent::subject).containsOnly(pseudonym);
    }

    @Test
    @DisplayName("DATA-1: an event of a submitted ID number does not hold the number")
    void submittedNumberIsNotInTheEvent() {
        CitizenId submitted = new CitizenId("099012345678");
        await(() -> signIns.failed(submitted, "portal", FailureReason.WRONG_CREDENTIALS));
        await(() -> signOuts.signedOut(account, "portal"));
        consume(subjects.pseudonym(account, "events"), 1);

        assertThat(everything())
                .noneMatch(record -> new String(record.value(), UTF_8).contains("099012345678")
                        || record.key().contains("099012345678"));
    }

    @Test
    void noEventIsClaimedTwiceByRacingRelays() {
        List<Long> claimed = race(
                        8,
                        () -> awaitOn(() -> outbox.add("raced", new IdentityEvent.SignedOut("portal"))
                                .chain(() -> table.claim(3, Duration.ofMinutes(5)))))
                .stream()
                .flatMap(batch -> batch.stream().map(OutboxStore.Claimed::sequence))
                .toList();

        assertThat(claimed).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void releasedEventIsSentBeforeItsClaimWouldHaveEnded() {
        await(() -> outbox.add("released", new IdentityEvent.SignedOut("portal"))
                .chain(() -> table.claim(1000, Duration.ofDays(1)))
                .chain(table::release));

        assertThat(consume("released", 1)).hasSize(1);
    }

    private List<CloudEvent<IdentityEvent>> consume(String key, int count) {
        Instant end = Instant.now().plus(PATIENCE);
        EventCodec codec = new EventCodec();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<CloudEvent<IdentityEvent>> events = new ArrayList<>();
            while (events.size() < count && Instant.now().isBefore(end)) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> {
                    if (record.key().equals(key)
                            && codec.decode(IdentityEvent.class, record.value())
                                    instanceof DecodedEvent.Known<IdentityEvent>(CloudEvent<IdentityEvent> event)) {
                        events.add(event);
                    }
                });
            }
            return events;
        }
    }

    private static List<ConsumerRecord<String, byte[]>> everything() {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            long end = consumer.endOffsets(consumer.assignment()).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            while (records.size() < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor("identity-events").stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        consumer.seekToBeginning(consumer.assignment());
        return consumer;
    }

    private static void await(Supplier<Uni<Void>> call) {
        awaitOn(call);
    }

    private static <T> T awaitOn(Supplier<Uni<T>> call) {
        try {
            return VertxContextSupport.subscribeAndAwait(call);
        } catch (Throwable fault) {
            throw new AssertionError(fault);
        }
    }
}
