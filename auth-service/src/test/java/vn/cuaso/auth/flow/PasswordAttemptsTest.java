package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.Account;
import vn.cuaso.auth.account.AccountWrite;
import vn.cuaso.auth.account.CitizenId;
import vn.cuaso.auth.account.InMemoryAccountStore;
import vn.cuaso.auth.account.TestAccounts;
import vn.cuaso.auth.device.InMemoryDeviceStore;
import vn.cuaso.auth.device.NewDevice;
import vn.cuaso.auth.page.Language;
import vn.cuaso.auth.page.UserAgent;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.auth.testing.MovableClock;
import vn.cuaso.auth.testing.TestClients;
import vn.cuaso.auth.throttle.KnownBrowsers;
import vn.cuaso.auth.throttle.PasswordAttempt;
import vn.cuaso.auth.throttle.TestThrottle;

class PasswordAttemptsTest {

    private static final CitizenId OTHER = new CitizenId("099089010002");

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final Account account = TestAccounts.account("099089010001");
    private final CitizenId citizen = account.person().citizenId();
    private final NewDevice device =
            new NewDevice(TestClients.newKey(), account.id(), "Điện thoại", "hash", clock.instant());
    private final InMemoryAccountStore accounts = new InMemoryAccountStore();
    private final InMemoryDeviceStore devices = new InMemoryDeviceStore();
    private final KnownBrowsers browsers = TestThrottle.browsers(clock);
    private final PasswordAttempts attempts = new PasswordAttempts(browsers, accounts, devices);

    @BeforeEach
    void enrol() {
        await(accounts.save(List.of(new AccountWrite.Insert(account, "hash"))));
        await(devices.enrol(device));
    }

    @Test
    @DisplayName("OTP-8: a browser is known to the citizen who signed in there, and to nobody else")
    void browserIsKnownToItsCitizen() {
        Visitor visitor = knowing(citizen);

        assertThat(isKnown(citizen, visitor)).isTrue();
        assertThat(isKnown(OTHER, visitor)).isFalse();
    }

    @Test
    @DisplayName("OTP-8: an alarm forgets browsers of before it, and a sign-in after it makes them known again")
    void alarmForgetsEarlierSignIns() {
        Visitor before = knowing(citizen);
        clock.advance(Duration.ofSeconds(1));
        await(devices.alarm(device.id(), clock.instant()));

        assertThat(isKnown(citizen, before)).isFalse();
        assertThat(isKnown(citizen, knowing(citizen))).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(isKnown(citizen, knowing(citizen))).isTrue();
    }

    @Test
    @DisplayName("OTP-8: an alarm leaves the browser known to the others who signed in there")
    void alarmOfOneCitizenIsNobodyElses() {
        Visitor shared = knowing(OTHER);
        clock.advance(Duration.ofSeconds(1));
        await(devices.alarm(device.id(), clock.instant()));

        assertThat(isKnown(OTHER, shared)).isTrue();
    }

    private Visitor knowing(CitizenId signedIn) {
        return new Visitor(
                new ClientAddress("203.0.113.7"),
                Language.VIETNAMESE,
                browsers.read(Optional.of(browsers.signedIn(Optional.empty(), signedIn))),
                Optional.empty(),
                UserAgent.UNKNOWN);
    }

    private boolean isKnown(CitizenId typed, Visitor visitor) {
        PasswordAttempt attempt = await(attempts.of(typed, visitor));
        return attempt.browser()
                .filter(browser -> browsers.knows(browser, typed))
                .isPresent();
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().indefinitely();
    }
}
