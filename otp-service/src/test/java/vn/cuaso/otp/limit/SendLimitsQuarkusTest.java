package vn.cuaso.otp.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.otp.limit.LimitKind.ACCOUNT;
import static vn.cuaso.otp.limit.LimitKind.ADDRESS;
import static vn.cuaso.otp.limit.LimitKind.GLOBAL;
import static vn.cuaso.otp.limit.LimitKind.PHONE;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.otp.redis.Keyspace;
import vn.cuaso.otp.redis.RedisCalls;
import vn.cuaso.otp.testing.Await;
import vn.cuaso.otp.testing.Race;
import vn.cuaso.otp.testing.TestClock;

@QuarkusTest
class SendLimitsQuarkusTest {

    private static final int ANY_NUMBER = 12;

    @Inject
    RedisCalls redis;

    @Inject
    SecureRandom random;

    @Inject
    TestClock clock;

    private SendStore store;
    private SendLimits limits;
    private int rotation;

    @BeforeEach
    void freshLimits() {
        store = new RedisSendStore(redis, new Keyspace("otp:limits-" + UUID.randomUUID()), random);
        limits = new SendLimits(store, new SmallLimits(), clock);
    }

    @AfterEach
    void presentTime() {
        clock.reset();
    }

    @Test
    @DisplayName("OTP-6: the limit of a phone holds while accounts and addresses rotate")
    void phoneLimitHoldsWhileOthersRotate() {
        admitted(3, () -> sender("phone", next(), next()));

        assertThat(limitedBy(sender("phone", next(), next()))).isEqualTo(PHONE);
        assertThat(limitedBy(sender(next(), next(), next()))).isNull();
    }

    @Test
    @DisplayName("OTP-6: the limit of an account holds while phones and addresses rotate")
    void accountLimitHoldsWhileOthersRotate() {
        admitted(5, () -> sender(next(), "account", next()));

        assertThat(limitedBy(sender(next(), "account", next()))).isEqualTo(ACCOUNT);
        assertThat(limitedBy(sender(next(), next(), next()))).isNull();
    }

    @Test
    @DisplayName("OTP-6: the limit of an address holds while phones and accounts rotate")
    void addressLimitHoldsWhileOthersRotate() {
        admitted(7, () -> sender(next(), next(), "address"));

        assertThat(limitedBy(sender(next(), next(), "address"))).isEqualTo(ADDRESS);
        assertThat(limitedBy(sender(next(), next(), next()))).isNull();
    }

    @Test
    @DisplayName("OTP-6: the global budget holds while everything rotates, and is there again a minute later")
    void globalBudgetHoldsWhileEverythingRotates() {
        admitted(9, () -> sender(next(), next(), next()));

        assertThat(limitedBy(sender(next(), next(), next()))).isEqualTo(GLOBAL);
        clock.advance(Duration.ofSeconds(61));
        assertThat(limitedBy(sender(next(), next(), next()))).isNull();
    }

    @Test
    @DisplayName("OTP-6: of twelve racing sends to one phone three are admitted")
    void racingSendsNeverExceedTheLimit() {
        var takes = Race.between(
                ANY_NUMBER, runner -> store.take(PHONE, "phone", new SmallLimits().phone(), clock.instant()));

        assertThat(takes.stream().filter(SendStore.Take.Taken.class::isInstance))
                .hasSize(3);
    }

    @Test
    @DisplayName("OTP-5: the shorter window limits a burst, the longer one the sum, each with its own time to retry")
    void everyWindowHolds() {
        var windows = List.of(new SendLimit(5, Duration.ofMinutes(10)), new SendLimit(2, Duration.ofSeconds(10)));
        var start = clock.instant().truncatedTo(ChronoUnit.MILLIS);

        assertThat(take(windows, start)).isEqualTo(new SendStore.Take.Taken(4));
        assertThat(take(windows, start.plusSeconds(1))).isEqualTo(new SendStore.Take.Taken(3));
        assertThat(take(windows, start.plusSeconds(2))).isEqualTo(new SendStore.Take.Full(start.plusSeconds(10)));
        assertThat(take(windows, start.plusSeconds(10))).isEqualTo(new SendStore.Take.Taken(2));
        assertThat(take(windows, start.plusSeconds(30))).isEqualTo(new SendStore.Take.Taken(1));
        assertThat(take(windows, start.plusSeconds(60))).isEqualTo(new SendStore.Take.Taken(0));
        assertThat(take(windows, start.plusSeconds(90))).isEqualTo(new SendStore.Take.Full(start.plusSeconds(600)));
        assertThat(take(windows, start.plusSeconds(600))).isEqualTo(new SendStore.Take.Taken(0));
    }

    @Test
    void refusedSendTakesNothingFromTheLimitThatRefusedIt() {
        var one = List.of(new SendLimit(1, Duration.ofSeconds(10)));
        var start = clock.instant();
        take(one, start);
        take(one, start.plusSeconds(9));

        assertThat(take(one, start.plusSeconds(10))).isInstanceOf(SendStore.Take.Taken.class);
    }

    private SendStore.Take take(List<SendLimit> windows, Instant now) {
        return Await.item(store.take(PHONE, "phone", windows, now));
    }

    private void admitted(int times, Supplier<Sender> sender) {
        for (int send = 0; send < times; send++) {
            assertThat(limitedBy(sender.get())).isNull();
        }
    }

    private LimitKind limitedBy(Sender sender) {
        return switch (Await.item(limits.admit(sender))) {
            case Admission.Admitted admitted -> null;
            case Admission.Limited(var by, var retryAt) -> by;
        };
    }

    private String next() {
        return "rotating-" + rotation++;
    }

    private static Sender sender(String phone, String account, String address) {
        return new Sender(phone, account, address);
    }

    /** Each so small that it is the one that refuses. */
    private record SmallLimits() implements LimitConfig {
        @Override
        public List<SendLimit> phone() {
            return List.of(new SendLimit(3, Duration.ofMinutes(1)));
        }

        @Override
        public List<SendLimit> account() {
            return List.of(new SendLimit(5, Duration.ofMinutes(1)));
        }

        @Override
        public List<SendLimit> address() {
            return List.of(new SendLimit(7, Duration.ofMinutes(1)));
        }

        @Override
        public List<SendLimit> global() {
            return List.of(new SendLimit(9, Duration.ofMinutes(1)));
        }
    }
}
