package vn.cuaso.otp.outbox;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.cuaso.events.CloudEvent;
import vn.cuaso.otp.redis.Partition;
import vn.cuaso.otp.testing.Await;

class OutboxRelayTest {

    private static final Partition THIRD = new Partition(3);

    private final Memory outbox = new Memory();
    private final Set<String> unpublishable = new HashSet<>();
    private final List<String> published = new ArrayList<>();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final OutboxRelay relay = new OutboxRelay(outbox, this::publish, registry);

    @Test
    void publishedEntriesAreForgotten() {
        outbox.add(THIRD, entry("1-0", "c1", "verified"), entry("2-0", "c2", "verified"));
        outbox.add(new Partition(15), entry("1-0", "c3", "challenge-created"));

        assertThat(Await.item(relay.pass())).isZero();

        assertThat(published).containsExactlyInAnyOrder("c1/verified/7", "c2/verified/7", "c3/challenge-created/7");
        assertThat(outbox.all()).isEmpty();
    }

    @Test
    void entryThatKafkaDidNotTakeStaysWithThoseBehindItAndHindersNoOtherPartition() {
        unpublishable.add("c1/verified/7");
        outbox.add(THIRD, entry("1-0", "c1", "verified"), entry("2-0", "c2", "verified"));
        outbox.add(new Partition(15), entry("1-0", "c3", "verified"));

        assertThat(Await.item(relay.pass())).isEqualTo(2);
        assertThat(published).containsExactly("c3/verified/7");

        unpublishable.clear();
        assertThat(Await.item(relay.pass())).isZero();
        assertThat(published).containsExactly("c3/verified/7", "c1/verified/7", "c2/verified/7");
        assertThat(outbox.all()).isEmpty();
    }

    @Test
    void entryDoesNotOvertakeAnEarlierOneThatKafkaDidNotTake() {
        unpublishable.add("c1/challenge-created/7");
        outbox.add(THIRD, entry("1-0", "c1", "challenge-created"));
        assertThat(Await.item(relay.pass())).isEqualTo(1);

        outbox.add(THIRD, entry("2-0", "c1", "verified"));
        assertThat(Await.item(relay.pass())).isEqualTo(2);
        assertThat(published).isEmpty();

        unpublishable.clear();
        assertThat(Await.item(relay.pass())).isZero();
        assertThat(published).containsExactly("c1/challenge-created/7", "c1/verified/7");
    }

    @Test
    void entryReadTwiceIsTheSameEvent() {
        var entry = entry("1-0", "c1", "rejected");

        assertThat(entry.event()).isEqualTo(entry.event());
        assertThat(entry.event().id()).isEqualTo("c1/rejected/7");
    }

    @Test
    void entryOfANewerVersionIsSetAsideForItAndCounted() {
        outbox.add(THIRD, entry("1-0", "c1", "teleported"), entry("2-0", "c2", "verified"));

        assertThat(Await.item(relay.pass())).isZero();

        assertThat(published).containsExactly("c2/verified/7");
        assertThat(outbox.all()).isEmpty();
        assertThat(outbox.aside).containsExactly(marked(entry("1-0", "c1", "teleported")));
        assertThat(unreadable()).isEqualTo(1);
    }

    @Test
    void entryThatComesBackAndIsStillNotReadableIsCountedOnce() {
        outbox.add(THIRD, entry("1-0", "c1", "teleported"));
        Await.item(relay.pass());
        outbox.bringBack(THIRD);
        outbox.add(THIRD, entry("2-0", "c2", "teleported"));

        Await.item(relay.pass());

        assertThat(outbox.aside).hasSize(2);
        assertThat(unreadable()).isEqualTo(2);
        assertThat(registry.get("cuaso.otp.events.dropped").counter().count()).isZero();
    }

    @Test
    void entriesThatHadToGoAreCountedApart() {
        outbox.dropped = 3;
        outbox.add(THIRD, entry("1-0", "c1", "teleported"));

        Await.item(relay.pass());

        assertThat(registry.get("cuaso.otp.events.dropped").counter().count()).isEqualTo(3);
        assertThat(unreadable()).isEqualTo(1);
    }

    @Test
    void partitionThatCannotBeReadFailsThePassAndLosesNothing() {
        outbox.unreadable = new Partition(0);
        outbox.add(THIRD, entry("1-0", "c1", "verified"));

        var pass = relay.pass().map(left -> "passed").onFailure().recoverWithItem("failed");

        assertThat(Await.item(pass)).isEqualTo("failed");
        assertThat(published).containsExactly("c1/verified/7");
    }

    private double unreadable() {
        return registry.get("cuaso.otp.events.unreadable").counter().count();
    }

    private Uni<Void> publish(CloudEvent<?> event, Optional<String> traceParent) {
        if (unpublishable.contains(event.id())) {
            return Uni.createFrom().failure(new IllegalStateException("Kafka is away"));
        }
        published.add(event.id());
        return Uni.createFrom().voidItem();
    }

    private static OutboxEntry entry(String id, String challenge, String type) {
        return new OutboxEntry(
                id,
                Map.of(
                        "type", type,
                        "challenge", challenge,
                        "sequence", "7",
                        "time", "1767225600000",
                        "attempt", "1"));
    }

    private static OutboxEntry marked(OutboxEntry entry) {
        var fields = new HashMap<>(entry.fields());
        fields.put(OutboxEntry.SET_ASIDE, "1");
        return new OutboxEntry(entry.id(), fields);
    }

    /** An outbox of this process. */
    private static final class Memory implements OutboxStore {

        private final Map<Partition, List<OutboxEntry>> entries = new HashMap<>(
                Partition.all().stream().collect(toMap(partition -> partition, partition -> new ArrayList<>())));
        private final Set<OutboxEntry> taken = new HashSet<>();
        private final List<OutboxEntry> aside = new ArrayList<>();
        private Partition unreadable;
        private int dropped;

        void add(Partition partition, OutboxEntry... added) {
            entries.get(partition).addAll(List.of(added));
        }

        /** After a while. */
        void bringBack(Partition partition) {
            entries.get(partition).addAll(aside);
            taken.removeAll(aside);
            aside.clear();
        }

        List<OutboxEntry> all() {
            return entries.values().stream().flatMap(Collection::stream).toList();
        }

        @Override
        public Uni<List<OutboxEntry>> read(Partition partition) {
            return partition.equals(unreadable)
                    ? Uni.createFrom().failure(new IllegalStateException("Redis is away"))
                    : Uni.createFrom().item(() -> take(List.copyOf(entries.get(partition))));
        }

        private List<OutboxEntry> take(List<OutboxEntry> waiting) {
            if (waiting.stream().anyMatch(taken::contains)) {
                return List.of();
            }
            taken.addAll(waiting);
            return waiting;
        }

        @Override
        public Uni<Long> waiting(Partition partition) {
            return Uni.createFrom().item((long) entries.get(partition).size());
        }

        @Override
        public Uni<Optional<Instant>> oldest(Partition partition) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Void> settle(Partition partition, List<OutboxEntry> published) {
            return Uni.createFrom()
                    .voidItem()
                    .invoke(() -> entries.get(partition).removeAll(published));
        }

        @Override
        public Uni<Integer> setAside(Partition partition, List<OutboxEntry> unreadable) {
            return settle(partition, unreadable)
                    .invoke(() ->
                            unreadable.stream().map(OutboxRelayTest::marked).forEach(aside::add))
                    .replaceWith(dropped);
        }

        @Override
        public Uni<Void> release(Partition partition, List<OutboxEntry> unpublished) {
            return Uni.createFrom().voidItem().invoke(() -> unpublished.forEach(taken::remove));
        }
    }
}
