package vn.cuaso.qr.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cuaso.qr.redis.Partition;
import vn.cuaso.qr.testing.Await;

class OutboxBacklogTest {

    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final int PARTITIONS = Partition.all().size();

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private long inEachPartition;

    private final OutboxBacklog backlog =
            new OutboxBacklog(new Waiting(), new Limits(), registry, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whatWaitsBelowTheLimitHindersNothing() {
        measure(1);

        Await.item(backlog.admit());

        assertThat(registry.get("cuaso.qr.outbox.waiting").gauge().value()).isEqualTo(PARTITIONS);
    }

    @Test
    void ageIsThatOfTheOldestAndEndsWithIt() {
        measure(1);
        assertThat(age()).isEqualTo(30);

        measure(0);
        assertThat(age()).isZero();
    }

    private double age() {
        return registry.get("cuaso.qr.outbox.age").gauge().value();
    }

    @Test
    void nothingIsBegunFromTheLimitOnUntilKafkaHasTakenSome() {
        measure(2);
        assertThatThrownBy(() -> backlog.admit().await().indefinitely()).isInstanceOf(OutboxFullException.class);

        measure(1);
        Await.item(backlog.admit());
    }

    private void measure(long waiting) {
        inEachPartition = waiting;
        Await.item(backlog.measure());
    }

    /** An outbox in which as many wait in each partition. */
    private final class Waiting implements OutboxStore {

        @Override
        public Uni<List<OutboxEntry>> read(Partition partition) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Long> waiting(Partition partition) {
            return Uni.createFrom().item(inEachPartition);
        }

        @Override
        public Uni<Optional<Instant>> oldest(Partition partition) {
            return Uni.createFrom().item(Optional.of(NOW.minusSeconds(30)));
        }

        @Override
        public Uni<Void> settle(Partition partition, List<OutboxEntry> published) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Void> release(Partition partition, List<OutboxEntry> unpublished) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Uni<Integer> setAside(Partition partition, List<OutboxEntry> unreadable) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Limits implements OutboxConfig {

        @Override
        public Duration pause() {
            return Duration.ofMillis(200);
        }

        @Override
        public int batch() {
            return 50;
        }

        @Override
        public Duration again() {
            return Duration.ofMinutes(10);
        }

        @Override
        public int unreadable() {
            return 1000;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(8);
        }

        @Override
        public long backlog() {
            return 2L * PARTITIONS;
        }
    }
}
