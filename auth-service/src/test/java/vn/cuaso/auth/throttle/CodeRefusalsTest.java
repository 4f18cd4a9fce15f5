package vn.cuaso.auth.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.testing.MovableClock;
import vn.cuaso.events.IdentityEvent.FailureReason;

class CodeRefusalsTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final CodeRefusals refusals = TestThrottle.refusals(clock);
    private final AccountId account = new AccountId(UUID.randomUUID());

    @Test
    void onlyTheFirstRefusalOfALimitIsTheFirst() {
        Instant until = clock.instant().plusSeconds(60);
        assertThat(isFirst(account, FailureReason.OTP_LIMITED, until)).isTrue();
        clock.advance(Duration.ofSeconds(60));
        assertThat(isFirst(account, FailureReason.OTP_LIMITED, until)).isFalse();

        clock.advance(Duration.ofSeconds(1));
        assertThat(isFirst(account, FailureReason.OTP_LIMITED, until.plusSeconds(60)))
                .isTrue();
    }

    @Test
    void reasonsAndAccountsAreToldApart() {
        Instant until = clock.instant().plusSeconds(60);
        isFirst(account, FailureReason.OTP_LIMITED, until);

        assertThat(isFirst(account, FailureReason.OTP_EXHAUSTED, until)).isTrue();
        assertThat(isFirst(new AccountId(UUID.randomUUID()), FailureReason.OTP_LIMITED, until))
                .isTrue();
    }

    @Test
    void longRefusalIsToldAgainAfterAWhile() {
        Instant until = clock.instant().plus(Duration.ofDays(365));
        assertThat(isFirst(account, FailureReason.OTP_EXHAUSTED, until)).isTrue();
        assertThat(isFirst(account, FailureReason.OTP_EXHAUSTED, until)).isFalse();

        clock.advance(Duration.ofMinutes(15));
        assertThat(isFirst(account, FailureReason.OTP_EXHAUSTED, until)).isTrue();
    }

    private boolean isFirst(AccountId whose, FailureReason reason, Instant until) {
        return refusals.isFirst(whose, reason, until).await().indefinitely();
    }
}
