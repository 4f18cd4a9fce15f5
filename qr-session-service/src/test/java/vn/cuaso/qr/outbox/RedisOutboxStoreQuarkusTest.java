package vn.cuaso.qr.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cuaso.qr.redis.Keyspace;
import vn.cuaso.qr.redis.Partition;
import vn.cuaso.qr.redis.RedisCalls;
import vn.cuaso.qr.testing.Await;
import vn.cuaso.qr.testing.Race;

@QuarkusTest
class RedisOutboxStoreQuarkusTest {

    private static final Keyspace KEYSPACE = new Keyspace("qr:outbox-test");
    private static final Partition PARTITION = new Partition(7);

    @Inject
    RedisCalls redis;

    @BeforeEach
    void empty() {
        Await.item(redis.command("DEL", KEYSPACE.outbox(PARTITION), KEYSPACE.unreadable(PARTITION)));
    }

    @Test
    void outboxThatNobodyWroteToIsEmpty() {
        assertThat(read(patient())).isEmpty();
    }

    @Test
    void entryIsReadOnceWhileItIsNotGivenUp() {
        write(3);

        assertThat(read(patient())).hasSize(3);
        assertThat(read(patient())).isEmpty();
    }

    @Test
    void racingInstancesReadEachEntryOnce() {
        write(40);

        var taken = Race.between(8, instance -> patient().read(PARTITION));

        assertThat(taken.stream().flatMap(Collection::stream).map(OutboxEntry::id))
                .hasSize(40)
                .doesNotHaveDuplicates();
        assertThat(taken.stream().filter(entries -> !entries.isEmpty())).hasSize(1);
    }

    @Test
    void entryWaitsWhileOneBeforeItIsTaken() {
        write(1);
        var first = read(patient());
        write(1);

        assertThat(read(patient())).isEmpty();

        Await.item(patient().settle(PARTITION, first));
        assertThat(read(patient())).hasSize(1).doesNotContainAnyElementsOf(first);
    }

    @Test
    void releasedEntriesAreReadAgainAtOnceAheadOfNewOnes() {
        write(2);
        var first = read(patient());
        write(1);

        Await.item(patient().release(PARTITION, first));

        assertThat(read(patient())).hasSize(3).startsWith(first.toArray(OutboxEntry[]::new));
        assertThat(read(patient())).isEmpty();
    }

    @Test
    void entriesBehindTheFirstOfALargeBatchWaitForIt() {
        write(Config.BATCH + 1);
        var batch = read(patient());
        Await.item(patient().release(PARTITION, batch));
        read(patient());

        assertThat(batch).hasSize(Config.BATCH);
        assertThat(read(impatient())).isEqualTo(batch);
    }

    @Test
    void entryThatItsReaderDidNotSettleInTimeIsReadAgain() {
        write(2);
        var first = read(patient());

        assertThat(read(impatient())).isEqualTo(first);
    }

    @Test
    void settledEntriesLeaveNothingBehind() {
        write(2);
        var entries = read(patient());

        Await.item(patient().settle(PARTITION, entries));

        assertThat(read(impatient())).isEmpty();
        assertThat(Await.item(redis.command("XLEN", KEYSPACE.outbox(PARTITION))).toLong())
                .isZero();
    }

    @Test
    void entriesWaitUntilTheyAreSettled() {
        write(3);
        assertThat(Await.item(patient().waiting(PARTITION))).isEqualTo(3);

        Await.item(patient().settle(PARTITION, read(patient()).subList(0, 2)));

        assertThat(Await.item(patient().waiting(PARTITION))).isEqualTo(1);
    }

    @Test
    void entriesWrittenBeforeTheGroupExistedAreReadToo() {
        write(1);
        read(patient());
        empty();
        write(1);

        assertThat(read(patient())).hasSize(1);
    }

    @Test
    void entriesThatCannotBeReadDoNotKeepNewOnesBack() {
        write(Config.BATCH + 1);

        Await.item(patient().setAside(PARTITION, read(patient())));

        assertThat(read(patient())).hasSize(1);
        assertThat(Await.item(patient().waiting(PARTITION))).isEqualTo(1);
    }

    @Test
    void entryThatWasSetAsideComesBackWholeAfterAWhile() {
        write(1);
        var unreadable = read(patient());
        Await.item(patient().setAside(PARTITION, unreadable));

        assertThat(read(patient())).isEmpty();
        var back = read(impatient());
        assertThat(back).extracting(OutboxEntry::fields).containsExactly(marked(unreadable.getFirst()));
        assertThat(aside()).isZero();

        Await.item(patient().setAside(PARTITION, back));
        assertThat(read(impatient())).extracting(OutboxEntry::fields).containsExactly(marked(unreadable.getFirst()));
    }

    @Test
    void ofTooManyThatCannotBeReadTheOldestGoAndAreToldOf() {
        write(Config.UNREADABLE);
        assertThat(Await.item(patient().setAside(PARTITION, read(patient())))).isZero();
        write(2);

        assertThat(Await.item(patient().setAside(PARTITION, read(patient())))).isEqualTo(2);

        assertThat(aside()).isEqualTo(Config.UNREADABLE);
        assertThat(read(impatient()).getFirst().fields()).containsEntry("sequence", "2");
    }

    @Test
    void entryIsReadAsItWasWritten() {
        write(1);

        assertThat(read(patient()).getFirst().fields())
                .containsEntry("type", "expired")
                .containsEntry("sequence", "0");
    }

    private void write(int entries) {
        IntStream.range(0, entries)
                .forEach(number -> Await.item(redis.command(
                        "XADD", KEYSPACE.outbox(PARTITION), "*", "type", "expired", "sequence", "" + number)));
    }

    private static Map<String, String> marked(OutboxEntry entry) {
        var fields = new HashMap<>(entry.fields());
        fields.put(OutboxEntry.SET_ASIDE, "1");
        return fields;
    }

    private long aside() {
        return Await.item(redis.command("XLEN", KEYSPACE.unreadable(PARTITION))).toLong();
    }

    private List<OutboxEntry> read(OutboxStore store) {
        return Await.item(store.read(PARTITION));
    }

    private OutboxStore patient() {
        return new RedisOutboxStore(redis, KEYSPACE, new Config(Duration.ofHours(1)));
    }

    private OutboxStore impatient() {
        return new RedisOutboxStore(redis, KEYSPACE, new Config(Duration.ZERO));
    }

    private record Config(Duration patience) implements OutboxConfig {

        /** More than any test here writes but one. */
        static final int BATCH = 50;

        static final int UNREADABLE = 20;

        @Override
        public Duration pause() {
            return Duration.ofMillis(200);
        }

        @Override
        public int batch() {
            return BATCH;
        }

        @Override
        public long backlog() {
            return 100;
        }

        @Override
        public Duration again() {
            return patience;
        }

        @Override
        public int unreadable() {
            return UNREADABLE;
        }
    }
}
