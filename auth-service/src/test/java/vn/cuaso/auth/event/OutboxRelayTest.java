package vn.cuaso.auth.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.testing.MovableClock;

class OutboxRelayTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final InMemoryOutboxStore outbox = new InMemoryOutboxStore(clock);
    private final List<Long> attempts = new ArrayList<>();
    private final Set<Long> broken = new HashSet<>();
    private final OutboxRelay relay = new OutboxRelay(outbox, this::publish, defaults(), clock);

    @BeforeEach
    void fill() {
        LongStream.rangeClosed(1, 5).forEach(outbox::add);
    }

    @Test
    void wholeBatchLeavesInOrder() {
        relay();

        assertThat(attempts).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(outbox.waiting()).isEmpty();
    }

    @Test
    void whatWasAcknowledgedBeforeAFaultLeavesAtOnceAndIsNotSentAgain() {
        broken.add(3L);

        relay();
        assertThat(outbox.waiting()).containsExactly(3L, 4L, 5L);

        broken.clear();
        clock.advance(Duration.ofSeconds(1));
        relay();
        assertThat(attempts).containsExactly(1L, 2L, 3L, 3L, 4L, 5L);
        assertThat(outbox.waiting()).isEmpty();
    }

    @Test
    void restIsTriedAgainAfterWaitsThatGrowFromOneSecondToThirty() {
        broken.add(1L);

        assertThat(List.of(
                        secondsToTheNextAttempt(),
                        secondsToTheNextAttempt(),
                        secondsToTheNextAttempt(),
                        secondsToTheNextAttempt(),
                        secondsToTheNextAttempt(),
                        secondsToTheNextAttempt(),
                        secondsToTheNextAttempt()))
                .containsExactly(0, 1, 2, 4, 8, 16, 30);
    }

    @Test
    void waitsBeginAnewWhenKafkaTookSomething() {
        broken.add(1L);
        assertThat(secondsToTheNextAttempt() + secondsToTheNextAttempt() + secondsToTheNextAttempt())
                .isEqualTo(3);
        broken.remove(1L);
        broken.add(2L);

        secondsToTheNextAttempt();

        assertThat(secondsToTheNextAttempt()).isEqualTo(1);
    }

    private int secondsToTheNextAttempt() {
        int before = attempts.size();
        relay();
        int seconds = 0;
        while (attempts.size() == before) {
            clock.advance(Duration.ofSeconds(1));
            seconds++;
            relay();
        }
        return seconds;
    }

    private void relay() {
        relay.relay().await().indefinitely();
    }

    private Uni<Void> publish(OutboxStore.Claimed event) {
        return Uni.createFrom().deferred(() -> {
            attempts.add(event.sequence());
            return broken.contains(event.sequence())
                    ? Uni.createFrom().failure(new IllegalStateException("Kafka is away"))
                    : Uni.createFrom().voidItem();
        });
    }

    private static OutboxConfig defaults() {
        return new SmallRyeConfigBuilder()
                .withMapping(OutboxConfig.class)
                .build()
                .getConfigMapping(OutboxConfig.class);
    }
}
