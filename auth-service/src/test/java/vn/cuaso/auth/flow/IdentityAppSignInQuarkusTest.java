package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.flow.Citizens.Citizen;
import vn.cuaso.auth.flow.TestBrowser.Answer;
import vn.cuaso.auth.testing.Phone;
import vn.cuaso.auth.testing.Phones;

/** The sign-in that enrols a device stands alone: no session comes of it, and none spares it. */
@QuarkusTest
class IdentityAppSignInQuarkusTest extends SignInScenario {

    @Inject
    Phones phones;

    private final TestBrowser browser = browser();

    @Test
    @DisplayName("OP-7: the app's client gets no SSO session, and leaves the browser's as it is")
    void appsClientNeitherSetsNorUsesASession() {
        Citizen citizen = citizens.withPhone();
        Phone phone = phones.of(citizen.account());

        String flow = path(browser.get(authorization(phone, Map.of())));
        Answer done = signIn(browser, flow, citizen);

        assertThat(done.location())
                .startsWith("http://app.localhost:8080/app/enrolment?")
                .contains("code=");
        assertThat(browser.cookies()).doesNotContainKey("__Host-id-session");

        signIn(browser, begin(browser), citizen);
        String session = browser.cookies().get("__Host-id-session");
        Answer again = browser.get(authorization(phone, Map.of()));
        assertThat(path(again)).startsWith("/sign-in/");
        signIn(browser, path(again), citizen);

        assertThat(browser.cookies().get("__Host-id-session")).isEqualTo(session);
        assertThat(browser.get(authorization(client)).location()).contains("code=");
    }

    @Test
    @DisplayName("OTP-11: the code that enrols a telephone is asked for as such, and taken as such")
    void codeIsForAnEnrolment() {
        Citizen citizen = citizens.withPhone();

        String flow = path(browser.get(authorization(phones.of(citizen.account()), Map.of())));
        Answer done = signIn(browser, flow, citizen);

        assertThat(done.location()).contains("code=");
        assertThat(otp.purposes()).containsExactly("device-enrolment");
    }

    @Test
    @DisplayName("OP-7: the app's client is told that a sign-in is needed, whatever session there is")
    void silentSignInIsNotForTheApp() {
        Citizen citizen = citizens.withPhone();
        signIn(browser, begin(browser), citizen);

        Answer answer = browser.get(authorization(phones.of(citizen.account()), Map.of("prompt", "none")));

        assertThat(answer.location()).contains("error=login_required");
    }

    @Test
    @DisplayName("OP-4: a dpop_jkt that is no thumbprint is refused")
    void badThumbprintIsRefused() {
        Phone phone = phones.of(citizens.withPhone().account());

        Answer answer = browser.get(authorization(phone, Map.of("dpop_jkt", "short")));

        assertThat(answer.location()).contains("error=invalid_request");
    }

    @Test
    @DisplayName("OP-4: a client with bound tokens names its key already when it asks for the code")
    void missingThumbprintIsRefused() {
        Phone phone = phones.of(citizens.withPhone().account());

        Answer answer = browser.get(authorization(phone, Map.of("dpop_jkt", "")));

        assertThat(answer.location())
                .startsWith("http://app.localhost:8080/app/enrolment?")
                .contains("error=invalid_request", "dpop_jkt+is+missing");
    }

    @Test
    void phoneIsEnrolledByPasswordAndNotByAnotherProvider() {
        Phone phone = phones.of(citizens.withPhone().account());
        String flow = path(browser.get(authorization(phone, Map.of("idp_hint", UpstreamProviders.NATIONAL))));

        Answer page = browser.get(flow);
        Answer refused = browser.get(FederationScenario.start(flow, UpstreamProviders.NATIONAL));

        assertThat(page.page().select(".other-accounts")).isEmpty();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("Ở đây cần đăng nhập bằng mật khẩu");
    }

    private static String authorization(Phone phone, Map<String, String> more) {
        Map<String, String> parameters = new LinkedHashMap<>(Map.of(
                "client_id", "identity-app",
                "redirect_uri", "http://app.localhost:8080/app/enrolment",
                "response_type", "code",
                "scope", "openid device:enrol",
                "state", "state",
                "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                "code_challenge_method", "S256",
                "dpop_jkt", phone.thumbprint()));
        parameters.putAll(more);
        return "/authorize?"
                + parameters.entrySet().stream()
                        .map(entry ->
                                entry.getKey() + '=' + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
    }
}
