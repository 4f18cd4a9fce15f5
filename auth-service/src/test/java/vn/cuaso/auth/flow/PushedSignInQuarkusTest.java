package vn.cuaso.auth.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.flow.SignInQuarkusTest.parameter;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.flow.Citizens.Citizen;
import vn.cuaso.auth.flow.TestBrowser.Answer;
import vn.cuaso.auth.otp.OtpServiceStub;
import vn.cuaso.auth.testing.RelyingParty;

/** Sign-ins that begin with a pushed request. */
@QuarkusTest
class PushedSignInQuarkusTest extends SignInScenario {

    @Test
    @DisplayName("OP-4: a page that was loaded twice signs in, and the PAR URI is spent with its code")
    void pageThatWasLoadedTwiceSignsIn() throws Exception {
        TestBrowser browser = browser();
        String address = address(push());
        browser.get(address);
        String flow = path(browser.get(address));

        Answer done = signIn(browser, flow, citizens.withPhone());

        assertThat(parameter(done, "state")).isEqualTo(client.state.getValue());
        RelyingParty.tokens(client.redeem(parameter(done, "code")));
        assertThat(browser.get(address).text()).contains("Đường dẫn đăng nhập này đã dùng rồi");
    }

    @Test
    @DisplayName("OP-4: of two browsers that sign in with one PAR URI the first to finish gets the code")
    void secondBrowserToFinishGetsNoCode() {
        String address = address(push());
        TestBrowser citizens = browser();
        TestBrowser somebodyElses = browser();
        String first = path(citizens.get(address));
        String second = path(somebodyElses.get(address));
        Citizen citizen = this.citizens.withPhone();
        Citizen other = this.citizens.withPhone();
        handIn(somebodyElses, second, other);

        assertThat(parameter(signIn(citizens, first, citizen), "code")).isNotEmpty();
        Answer late = handInCode(somebodyElses, second, OtpServiceStub.CODE);

        assertThat(parameter(late, "code")).isEmpty();
        assertThat(parameter(late, "error")).isEqualTo("invalid_request_uri");
    }

    private String push() {
        return given().formParams(client.pushForm()).post("/par").path("request_uri");
    }

    private static String address(String requestUri) {
        return "/authorize?client_id=phone-app&request_uri=" + URLEncoder.encode(requestUri, StandardCharsets.UTF_8);
    }
}
