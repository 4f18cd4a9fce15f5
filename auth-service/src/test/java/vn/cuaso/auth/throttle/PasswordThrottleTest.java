package vn.cuaso.auth.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.CitizenId;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.auth.testing.MovableClock;

class PasswordThrottleTest {

    private static final CitizenId VICTIM = new CitizenId("099089010001");
    private static final ThrottleVerdict ALLOWED = new ThrottleVerdict.Allowed();

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final KnownBrowsers browsers = TestThrottle.browsers(clock);
    private final PasswordThrottle throttle = TestThrottle.throttle(clock);

    @Test
    @DisplayName("OTP-8: failures on one ID number from one address lead to growing waits")
    void repeatedFailuresWaitLongerAndLonger() {
        PasswordAttempt attempt = attempt(VICTIM, "203.0.113.7");
        repeat(5, attempt);
        assertThat(count(attempt)).isEqualTo(waitOf(30));

        clock.advance(Duration.ofSeconds(30));
        assertThat(count(attempt)).isEqualTo(ALLOWED);
        assertThat(count(attempt)).isEqualTo(waitOf(60));
    }

    @Test
    @DisplayName("OTP-8: an outsider's failures do not make the citizen wait elsewhere")
    void anotherAddressIsNotMadeToWait() {
        repeat(5, attempt(VICTIM, "203.0.113.7"));

        assertThat(count(attempt(VICTIM, "198.51.100.1"))).isEqualTo(ALLOWED);
    }

    @Test
    @DisplayName("OTP-8: one address that tries many ID numbers is stopped")
    void addressIsStoppedAcrossAccounts() {
        IntStream.range(0, 120)
                .forEach(i -> assertThat(count(attempt(number(i), "2001:db8:1:2::" + i)))
                        .isEqualTo(ALLOWED));

        assertThat(count(attempt(number(500), "2001:db8:1:2:ffff::1"))).isEqualTo(waitOf(600));
        assertThat(count(attempt(number(500), "2001:db8:1:3::1"))).isEqualTo(ALLOWED);
    }

    @Test
    @DisplayName("OTP-8: after 100 failures in a row unknown browsers need another way, known ones are unaffected")
    void distributedGuessingStopsUnknownBrowsersOnly() {
        IntStream.range(0, 100).forEach(i -> count(attempt(VICTIM, "203.0.113." + i)));

        assertThat(count(attempt(VICTIM, "198.51.100.1"))).isEqualTo(new ThrottleVerdict.KnownBrowserNeeded(true));
        PasswordAttempt known = known(VICTIM, "198.51.100.1");
        assertThat(count(known)).isEqualTo(ALLOWED);

        await(throttle.succeeded(known));
        assertThat(count(attempt(VICTIM, "198.51.100.1"))).isEqualTo(ALLOWED);
    }

    @Test
    @DisplayName("OTP-8: a known browser is not slowed by a neighbour at the same address")
    void knownBrowserHasAWaitOfItsOwn() {
        repeat(5, attempt(VICTIM, "203.0.113.7"));
        PasswordAttempt known = known(VICTIM, "203.0.113.7");

        repeat(5, known);
        assertThat(count(known)).isEqualTo(waitOf(30));
    }

    @Test
    @DisplayName("OTP-8: a browser that knows another account is unknown to this one")
    void cookieOfAnotherAccountDoesNotHelp() {
        repeat(5, attempt(VICTIM, "203.0.113.7"));
        PasswordAttempt stranger =
                new PasswordAttempt(VICTIM, new ClientAddress("203.0.113.7"), browsers.read(cookie(number(7))));

        assertThat(count(stranger)).isEqualTo(waitOf(30));
    }

    @Test
    @DisplayName("OTP-8: of the refusals of one wait the first alone is worth an event")
    void onlyTheFirstRefusalOfAWaitIsTheFirst() {
        PasswordAttempt attempt = attempt(VICTIM, "203.0.113.7");
        repeat(5, attempt);

        assertThat(refusals(3, attempt)).containsExactly(true, false, false);
        clock.advance(Duration.ofSeconds(30));
        assertThat(count(attempt)).isEqualTo(ALLOWED);
        assertThat(refusals(2, attempt)).containsExactly(true, false);
    }

    @Test
    @DisplayName("OTP-8: rotating ID numbers from one address makes no more events")
    void refusalsOfAnAddressAreCountedTogether() {
        IntStream.range(0, 120).forEach(i -> count(attempt(number(i), "203.0.113.7")));

        assertThat(refusals(1, attempt(number(500), "203.0.113.7"))).containsExactly(true);
        assertThat(refusals(1, attempt(number(501), "203.0.113.7"))).containsExactly(false);
    }

    @Test
    @DisplayName("OTP-8: rotating addresses against one ID number makes no more events")
    void refusalsOfAnAccountAreCountedTogether() {
        IntStream.range(0, 100).forEach(i -> count(attempt(VICTIM, "203.0.113." + i)));

        assertThat(refusals(1, attempt(VICTIM, "198.51.100.1"))).containsExactly(true);
        assertThat(refusals(1, attempt(VICTIM, "198.51.100.2"))).containsExactly(false);
    }

    @Test
    @DisplayName("OTP-8: a copied cookie is worth nothing 180 days after the sign-in, also when others signed in since")
    void knownBrowserIsForgottenInTime() {
        Optional<String> stolen = cookie(VICTIM);
        clock.advance(Duration.ofDays(179));
        Optional<String> renewed = Optional.of(browsers.signedIn(browsers.read(stolen), number(7)));
        assertThat(browsers.knows(browsers.read(renewed).orElseThrow(), VICTIM)).isTrue();

        clock.advance(Duration.ofDays(1));

        assertThat(browsers.knows(browsers.read(stolen).orElseThrow(), VICTIM)).isFalse();
        assertThat(browsers.knows(browsers.read(renewed).orElseThrow(), VICTIM)).isFalse();
        assertThat(browsers.knows(browsers.read(renewed).orElseThrow(), number(7)))
                .isTrue();
    }

    @Test
    void rightPasswordEndsTheWaits() {
        PasswordAttempt attempt = attempt(VICTIM, "203.0.113.7");
        repeat(4, attempt);

        await(throttle.succeeded(attempt));

        repeat(5, attempt);
    }

    @Test
    void madeUpCookieIsNobodys() {
        assertThat(browsers.read(Optional.of("first:AAAA"))).isEmpty();
        assertThat(browsers.read(Optional.empty())).isEmpty();
    }

    private void repeat(int times, PasswordAttempt attempt) {
        IntStream.range(0, times).forEach(_ -> assertThat(count(attempt)).isEqualTo(ALLOWED));
    }

    private List<Boolean> refusals(int times, PasswordAttempt attempt) {
        return IntStream.range(0, times)
                .mapToObj(_ -> ((ThrottleVerdict.Refused) count(attempt)).first())
                .toList();
    }

    private ThrottleVerdict count(PasswordAttempt attempt) {
        return await(throttle.count(attempt));
    }

    private ThrottleVerdict waitOf(int seconds) {
        return new ThrottleVerdict.Wait(clock.instant().plusSeconds(seconds), true);
    }

    private PasswordAttempt attempt(CitizenId citizenId, String address) {
        return new PasswordAttempt(citizenId, new ClientAddress(address), Optional.empty());
    }

    private PasswordAttempt known(CitizenId citizenId, String address) {
        return new PasswordAttempt(citizenId, new ClientAddress(address), browsers.read(cookie(citizenId)));
    }

    private Optional<String> cookie(CitizenId citizenId) {
        return Optional.of(browsers.signedIn(Optional.empty(), citizenId));
    }

    private static CitizenId number(int i) {
        return new CitizenId("0990%08d".formatted(i));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().indefinitely();
    }
}
