package vn.cuaso.qr.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.qr.keys.Fingerprints;
import vn.cuaso.qr.redis.Keyspace;
import vn.cuaso.qr.redis.RedisCalls;
import vn.cuaso.qr.testing.Await;
import vn.cuaso.qr.testing.Race;
import vn.cuaso.qr.testing.TestClock;

@QuarkusTest
class LimitsQuarkusTest {

    private static final Limit FIVE = new Limit(5, Duration.ofMinutes(10));

    @Inject
    RedisCalls redis;

    @Inject
    SecureRandom random;

    @Inject
    Fingerprints fingerprints;

    @Inject
    TestClock clock;

    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final String somebody = UUID.randomUUID().toString();

    @Test
    @DisplayName("QR-8: the window slides: room comes when the first action leaves it")
    void windowSlides() {
        for (int second = 0; second < 5; second++) {
            assertThat(take(start.plusSeconds(second))).isEmpty();
        }
        var free = start.plus(FIVE.window());

        assertThat(take(start.plusSeconds(5))).contains(free);
        assertThat(take(free.minusMillis(1))).contains(free);
        assertThat(take(free)).isEmpty();
        assertThat(take(free)).contains(free.plusSeconds(1));
    }

    @Test
    @DisplayName("QR-8: of twelve at once five are admitted")
    void racingActionsNeverExceedTheLimit() {
        var taken = Race.between(12, runner -> store().take(LimitKind.DEVICE, somebody, FIVE, start));

        assertThat(taken).filteredOn(Optional::isEmpty).hasSize(5);
    }

    @Test
    void kindsAndPeopleAreCountedApart() {
        for (int i = 0; i < 5; i++) {
            take(start);
        }

        assertThat(Await.item(store().take(LimitKind.BROWSER, somebody, FIVE, start)))
                .isEmpty();
        assertThat(Await.item(store().take(LimitKind.DEVICE, somebody + "2", FIVE, start)))
                .isEmpty();
    }

    @Test
    @DisplayName("QR-8: an address is limited whatever its browsers, a browser whatever its addresses")
    void addressAndBrowserAreLimitedEachForItself() {
        var config = new Config(new Limit(3, FIVE.window()), FIVE, FIVE);
        var limits = new Limits(store(), config, fingerprints, clock);

        for (int i = 0; i < 5; i++) {
            assertThat(Await.item(limits.admitSession(somebody + "-" + i, somebody)))
                    .isEmpty();
        }
        assertThat(Await.item(limits.admitSession(somebody + "-6", somebody))).isPresent();
        for (int i = 0; i < 3; i++) {
            assertThat(Await.item(limits.admitSession(somebody, somebody + "/" + i)))
                    .isEmpty();
        }
        assertThat(Await.item(limits.admitSession(somebody, somebody + "/4"))).isPresent();
    }

    @Test
    @DisplayName("DATA-1: Redis counts an address without holding it")
    void addressesAreCountedUnderTheirFingerprints() {
        var limits = new Limits(store(), new Config(FIVE, FIVE, FIVE), fingerprints, clock);

        Await.item(limits.admitSession(somebody, "c0a80107"));

        assertThat(isCounted(fingerprints.ofNetwork("c0a80107"))).isTrue();
        assertThat(isCounted("c0a80107")).isFalse();
    }

    private boolean isCounted(String address) {
        var key = new Keyspace("qr:limits-test").actions(LimitKind.ADDRESS.id(), address);
        return Await.item(redis.command("EXISTS", key)).toInteger() == 1;
    }

    private Optional<Instant> take(Instant now) {
        return Await.item(store().take(LimitKind.DEVICE, somebody, FIVE, now));
    }

    private ActionStore store() {
        return new RedisActionStore(redis, new Keyspace("qr:limits-test"), random);
    }

    private record Config(Limit browser, Limit address, Limit device) implements LimitConfig {}
}
