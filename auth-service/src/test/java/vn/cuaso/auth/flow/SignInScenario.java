package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import vn.cuaso.auth.flow.Citizens.Citizen;
import vn.cuaso.auth.flow.TestBrowser.Answer;
import vn.cuaso.auth.otp.OtpServiceStub;
import vn.cuaso.auth.testing.RelyingParty;

/** What tests of the sign-in pages have in common: a browser that stands at a client's request. */
abstract class SignInScenario {

    /** Filled by {@link OtpServiceStub} itself. */
    OtpServiceStub otp;

    @Inject
    Citizens citizens;

    @Inject
    MeterRegistry meters;

    final RelyingParty client = RelyingParty.phoneApp();

    @BeforeEach
    void resetOtpService() {
        otp.reset();
    }

    /** A browser at a new address. */
    static TestBrowser browser() {
        return new TestBrowser(RelyingParty.address());
    }

    /**
     * Sends the browser to sign in.
     *
     * @return the path of the flow
     */
    String begin(TestBrowser browser) {
        return begin(browser, client);
    }

    static String begin(TestBrowser browser, RelyingParty client) {
        return path(browser.get(authorization(client)));
    }

    static String authorization(RelyingParty client) {
        URI uri = client.authenticationRequest().build().toURI();
        return uri.getRawPath() + '?' + uri.getRawQuery();
    }

    static String path(Answer answer) {
        URI location = URI.create(answer.location());
        return location.getRawPath();
    }

    static Answer handIn(TestBrowser browser, String flow, String citizenId, String password) {
        return browser.post(flow + "/password", Map.of("citizen-id", citizenId, "password", password));
    }

    static Answer handIn(TestBrowser browser, String flow, Citizen citizen) {
        return handIn(browser, flow, citizen.citizenId(), Citizens.PASSWORD);
    }

    static Answer handInCode(TestBrowser browser, String flow, String code) {
        return browser.post(flow + "/otp", Map.of("code", code));
    }

    static Answer press(TestBrowser browser, String path) {
        return browser.post(path, Map.of());
    }

    /** Goes where the answer to a form leads, as every browser does. */
    static Answer shown(TestBrowser browser, Answer answer) {
        assertThat(answer.status()).isEqualTo(303);
        return browser.get(answer.location());
    }

    /** The whole way, to the answer that leads back to the client. */
    Answer signIn(TestBrowser browser, String flow, Citizen citizen) {
        handIn(browser, flow, citizen);
        return handInCode(browser, flow, OtpServiceStub.CODE);
    }

    long argon2Runs() {
        return meters.timer("auth.password.argon2").count();
    }
}
