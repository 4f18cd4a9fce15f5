package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.CitizenId;
import vn.cuaso.auth.flow.Citizens.Citizen;
import vn.cuaso.auth.flow.TestBrowser.Answer;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.auth.throttle.PasswordAttempt;
import vn.cuaso.auth.throttle.PasswordThrottle;

/** Others fail at a citizen's password, and what that is to the citizen's own browser. */
@QuarkusTest
class KnownBrowsersQuarkusTest extends SignInScenario {

    @Inject
    EnrolledPhones phones;

    @Inject
    PasswordThrottle throttle;

    private final TestBrowser browser = browser();

    @Test
    @DisplayName("OTP-8: a browser that signed in before is not slowed by others' failures at its address")
    void knownBrowserIsUnaffected() {
        Citizen citizen = citizens.withPhone();
        TestBrowser own = known(citizen, "2001:db8:aaaa:1::1");
        throttleFrom(at("2001:db8:aaaa:1::2"), citizen);

        assertAccepted(own, citizen);
    }

    @Test
    @DisplayName("QR-13: a browser that signed in before an alarm is a stranger after it, until it signs in anew")
    void alarmForgetsKnownBrowsers() {
        Citizen citizen = citizens.withPhone();
        TestBrowser own = known(citizen, "2001:db8:aaaa:2::1");
        throttleFrom(at("2001:db8:aaaa:2::2"), citizen);

        phones.alarm(phones.of(citizen.account()));
        Instant alarmed = Instant.now();

        assertRefused(own, citizen);

        // It signs in anew where nobody has failed, and comes back.
        awaitSecondAfter(alarmed);
        TestBrowser elsewhere = at("2001:db8:aaaa:3::1");
        elsewhere.cookies().putAll(own.cookies());
        signInAndForgetSession(elsewhere, citizen);
        own.cookies().putAll(elsewhere.cookies());
        assertAccepted(own, citizen);
        assertRefused(at("2001:db8:aaaa:2::3"), citizen);
    }

    @Test
    @DisplayName("OTP-8: the address is the one that the gateway names, and another one is not slowed")
    void anotherAddressIsNotSlowed() {
        Citizen citizen = citizens.withPhone();
        throttleFrom(at("203.0.113.7"), citizen);

        assertAccepted(at("203.0.113.8"), citizen);
    }

    @Test
    @DisplayName(
            "OTP-8: after a hundred failures a stranger's browser is shown the way by QR code, and a known one goes on")
    void tooManyFailuresLeadToTheQrCode() {
        Citizen citizen = citizens.withPhone();
        TestBrowser own = known(citizen, "2001:db8:aaaa:4::1");
        IntStream.range(0, 100).forEach(number -> failFrom("198.51.100." + number, citizen));

        Answer refused = shown(browser, handIn(browser, begin(browser), citizen));

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.text())
                .contains("Cần đăng nhập bằng cách khác")
                .contains("từng đăng nhập tài khoản này bằng mật khẩu")
                .contains("quét mã QR bằng ứng dụng");
        assertThat(browser.get(refused.page().select("form.language").attr("action") + "?lang=en")
                        .text())
                .contains("signed in to this account with the password")
                .contains("scan the QR code with the app");
        assertAccepted(own, citizen);
    }

    private static TestBrowser at(String address) {
        return new TestBrowser(RelyingParty.address(), address);
    }

    /** A browser in which the citizen has signed in and out. */
    private TestBrowser known(Citizen citizen, String address) {
        TestBrowser own = at(address);
        signInAndForgetSession(own, citizen);
        return own;
    }

    private void signInAndForgetSession(TestBrowser own, Citizen citizen) {
        assertThat(signIn(own, begin(own), citizen).location()).contains("code=");
        own.cookies().remove("__Host-id-session");
    }

    private void throttleFrom(TestBrowser neighbour, Citizen citizen) {
        String flow = begin(neighbour);
        for (int i = 0; i < 6; i++) {
            handIn(neighbour, flow, citizen.citizenId(), "Wrong@2026");
        }
        assertRefused(neighbour, citizen);
    }

    /** Counts as an attempt, and costs no Argon2 run. */
    private void failFrom(String address, Citizen citizen) {
        CitizenId number = new CitizenId(citizen.citizenId());
        throttle.count(new PasswordAttempt(number, new ClientAddress(address), Optional.empty()))
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    /** The right password leads on to the code. */
    private void assertAccepted(TestBrowser own, Citizen citizen) {
        String flow = begin(own);
        assertThat(path(handIn(own, flow, citizen))).isEqualTo(flow + "/otp");
    }

    /** Not even the right password is compared. */
    private void assertRefused(TestBrowser own, Citizen citizen) {
        assertThat(shown(own, handIn(own, begin(own), citizen)).status()).isEqualTo(429);
    }

    /** The cookie tells the time in whole seconds: a sign-in in the second of the alarm counts as one of before it. */
    private static void awaitSecondAfter(Instant alarmed) {
        while (Instant.now().getEpochSecond() <= alarmed.getEpochSecond()) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
    }
}
