package vn.cuaso.otp.lock;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.otp.keys.Fingerprints;
import vn.cuaso.otp.lock.FailureStore.Count;
import vn.cuaso.otp.redis.Keyspace;
import vn.cuaso.otp.redis.RedisCalls;
import vn.cuaso.otp.testing.Await;
import vn.cuaso.otp.testing.Race;
import vn.cuaso.otp.testing.TestKeys;

@QuarkusTest
class RedisFailureStoreQuarkusTest {

    private static final Duration MEMORY = Duration.ofDays(365);

    @Inject
    RedisCalls redis;

    @Inject
    LockConfig config;

    private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final List<AccountName> names = AccountName.all(new Fingerprints(TestKeys.of("present")), "account-1");
    private final AccountName account = names.getFirst();
    private FailureStore store;

    @BeforeEach
    void freshStore() {
        store = new RedisFailureStore(redis, new Keyspace("otp:failures-" + UUID.randomUUID()), config);
    }

    @Test
    @DisplayName("OTP-4: the twentieth failure in a row locks for a quarter of an hour")
    void twentiethFailureLocks() {
        for (int failure = 1; failure < 20; failure++) {
            assertThat(count(start)).isInstanceOf(Count.Counted.class);
        }
        assertThat(lockedUntil(start)).isEmpty();

        assertThat(count(start)).isEqualTo(new Count.CountedAndLocked(start.plus(Duration.ofMinutes(15))));

        assertThat(lockedUntil(start)).contains(start.plus(Duration.ofMinutes(15)));
        assertThat(count(start)).isEqualTo(new Count.Locked(start.plus(Duration.ofMinutes(15))));
    }

    @Test
    @DisplayName("OTP-4: each further failure doubles the lock, up to a day")
    void furtherFailuresLockLonger() {
        var now = failTimes(20);
        for (var window : List.of(30, 60, 120, 240, 480, 960, 1440, 1440)) {
            assertThat(count(now)).isEqualTo(new Count.CountedAndLocked(now.plus(Duration.ofMinutes(window))));
            now = now.plus(Duration.ofMinutes(window));
        }
    }

    @Test
    @DisplayName("OTP-4: at the ceiling below a hundred failures the lock does not end by itself")
    void ceilingLocksForGood() {
        var now = failTimes(98);

        assertThat(count(now)).isEqualTo(new Count.CountedAndLocked(now.plus(MEMORY)));
        assertThat(count(now.plus(Duration.ofDays(200)))).isInstanceOf(Count.Locked.class);
    }

    @Test
    @DisplayName("OTP-4: racing failures are all counted, and none beyond the lock")
    void racingFailuresAreAllCounted() {
        failTimes(10);

        var counts = Race.between(16, runner -> store.count(account, start));

        assertThat(counts.stream().filter(Count.Counted.class::isInstance)).hasSize(9);
        assertThat(counts.stream().filter(Count.CountedAndLocked.class::isInstance))
                .hasSize(1);
        assertThat(counts.stream().filter(Count.Locked.class::isInstance)).hasSize(6);
    }

    @Test
    void forgottenFailuresLockNothing() {
        failTimes(20);

        Await.item(store.forget(account));

        assertThat(lockedUntil(start)).isEmpty();
        assertThat(count(start)).isInstanceOf(Count.Counted.class);
    }

    @Test
    @DisplayName("OTP-4: a rotation of the fingerprint key forgets no failure")
    void rotationOfTheKeyForgetsNothing() {
        failTimes(20);
        var afterRotation = AccountName.all(new Fingerprints(TestKeys.of("new", "present")), "account-1");

        assertThat(Await.item(store.lockedUntil(afterRotation, start))).isPresent();

        assertThat(Await.item(store.count(afterRotation.getFirst(), start))).isInstanceOf(Count.Locked.class);
    }

    @Test
    void forgettingAllEndsALockAtTheCeilingWhicheverKeyCountedIt() {
        failTimes(99);
        var afterRotation = AccountName.all(new Fingerprints(TestKeys.of("new", "present")), "account-1");

        Await.item(store.forgetAll(afterRotation));

        assertThat(lockedUntil(start)).isEmpty();
        assertThat(Await.item(store.lockedUntil(afterRotation, start))).isEmpty();
        assertThat(count(start)).isInstanceOf(Count.Counted.class);
    }

    @Test
    void nameIsReadAsItWasWritten() {
        assertThat(AccountName.parse(account.text())).isEqualTo(account);
    }

    private Count count(Instant now) {
        return Await.item(store.count(account, now));
    }

    private Optional<Instant> lockedUntil(Instant now) {
        return Await.item(store.lockedUntil(names, now));
    }

    /** So many failures, each as soon as the account is not locked; returns when it is not locked again. */
    private Instant failTimes(int times) {
        var now = start;
        for (int failure = 0; failure < times; failure++) {
            if (count(now) instanceof Count.CountedAndLocked(var until)) {
                now = until;
            }
        }
        return now;
    }
}
