package vn.cuaso.auth.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.flow.SignInQuarkusTest.parameter;
import static vn.cuaso.auth.testing.Races.race;

import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.flow.Citizens.Citizen;
import vn.cuaso.auth.flow.TestBrowser.Answer;
import vn.cuaso.auth.session.SessionCookie;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.auth.testing.TestCitizens;

/** Citizens are asked before a client learns of them, and change their minds. */
@QuarkusTest
class ConsentQuarkusTest extends SignInScenario {

    private static final String ASKING = "&prompt=consent";

    @Inject
    TestCitizens registered;

    private final TestBrowser browser = browser();

    @Test
    void citizenIsAskedAfterSigningInAndAgrees() throws Exception {
        String flow = signInAndBeAsked();

        Answer page = browser.get(flow + "/consent");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("h1").text()).isEqualTo("Cho phép Ứng dụng xem thông tin của quý vị?");
        assertThat(page.text())
                .contains("Ứng dụng (phone.example) xin được biết", "họ và tên", "ngày sinh", "giới tính")
                .doesNotContain("số điện thoại");
        assertThat(page.page().select("form[method=post] button").eachAttr("value"))
                .containsExactly("deny", "agree");
        Answer done = decide(browser, flow, "agree");

        assertThat(parameter(done, "state")).isEqualTo(client.state.getValue());
        assertThat(userInfo(tokens(done))).isEqualTo(200);
        assertThat(browser.get(flow).status()).isEqualTo(409);
    }

    @Test
    void citizenWhoDoesNotAgreeIsTakenBackWithoutACode() {
        String flow = signInAndBeAsked();

        Answer done = decide(browser, flow, "deny");

        assertThat(parameter(done, "error")).isEqualTo("access_denied");
        assertThat(parameter(done, "code")).isEmpty();
        assertThat(browser.cookies()).containsKey("__Host-id-session");
        assertThat(decide(browser, flow, "agree").status()).isEqualTo(409);
    }

    @Test
    void citizenWhoIsSignedInIsAskedAtOnce() throws Exception {
        signIn(browser, begin(browser), citizens.withPhone());

        String flow = path(browser.get(authorization(client) + ASKING));

        assertThat(path(browser.get(flow))).isEqualTo(flow + "/consent");
        tokens(decide(browser, flow, "agree"));
    }

    @Test
    @DisplayName(
            "OpenID Connect Core §3.1.2.6: where nothing may be shown, consent that is missing is consent_required")
    void consentIsNotAskedForSilently() {
        browser.cookies().put(SessionCookie.NAME, registered.signIn().secret());

        Answer answer = browser.get(authorization(RelyingParty.asking()) + "&prompt=none");

        assertThat(parameter(answer, "error")).isEqualTo("consent_required");
    }

    @Test
    void whatIsNoAnswerIsAskedAgain() {
        String flow = signInAndBeAsked();

        assertThat(decide(browser, flow, "maybe").page().select("h1").text()).startsWith("Cho phép");
        assertThat(browser.post(flow + "/consent", Map.of()).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("OP-8: nobody agrees by a form of another site, nor in another browser")
    void foreignFormAgreesToNothing() {
        String flow = signInAndBeAsked();

        assertThat(decide(
                                SignInQuarkusTest.copyOf(browser).withFormHeader("Sec-Fetch-Site", "cross-site"),
                                flow,
                                "agree")
                        .status())
                .isEqualTo(403);
        assertThat(decide(browser(), flow, "agree").status()).isEqualTo(400);
    }

    @Test
    void oneOfEightRacingAnswersIsTakenBack() {
        String flow = signInAndBeAsked();

        List<Answer> answers = race(8, () -> decide(SignInQuarkusTest.copyOf(browser), flow, "agree"));

        assertThat(answers)
                .filteredOn(answer -> answer.location().contains("code="))
                .hasSize(1);
        assertThat(answers).allMatch(answer -> answer.status() < 500);
    }

    @Test
    void sessionThatEndedMeanwhileGivesNoCode() {
        String flow = signInAndBeAsked();
        String session = browser.cookies().get("__Host-id-session");
        browser.post("/end-session", Map.of("confirmed", "yes"));

        browser.cookies().put("__Host-id-session", session);
        Answer done = decide(browser, flow, "agree");

        assertThat(parameter(done, "error")).isEqualTo("login_required");
    }

    @Test
    void withdrawnConsentCarriesNothingAnyMore() throws Exception {
        OIDCTokens tokens = tokens(decide(browser, signInAndBeAsked(), "agree"));
        Answer list = browser.get("/consents");
        assertThat(list.page().select("h2").eachText()).containsExactly("Ứng dụng");
        assertThat(list.text()).contains("Đồng ý ngày", "họ và tên");

        Answer withdrawn = browser.post("/consents/withdraw", Map.of("client", "phone-app"));

        assertThat(path(withdrawn)).isEqualTo("/consents");
        assertThat(browser.get(withdrawn.location()).text())
                .contains("Đã rút lại.", "Chưa có trang nào được xem thông tin");
        assertThat(userInfo(tokens)).isEqualTo(401);
        assertThat(client.refresh(tokens.getRefreshToken()).indicatesSuccess()).isFalse();
    }

    @Test
    void newConsentDoesNotReviveWhatRestedOnTheOldOne() throws Exception {
        OIDCTokens old = tokens(decide(browser, signInAndBeAsked(), "agree"));
        browser.post("/consents/withdraw", Map.of("client", "phone-app"));

        OIDCTokens tokens = tokens(decide(browser, path(browser.get(authorization(client) + ASKING)), "agree"));

        assertThat(userInfo(tokens)).isEqualTo(200);
        assertThat(userInfo(old)).isEqualTo(401);
    }

    @Test
    void consentsAreShownToWhoIsSignedInAlone() {
        assertThat(browser().get("/consents").text()).contains("Quý vị chưa đăng nhập");
        assertThat(browser()
                        .post("/consents/withdraw", Map.of("client", "phone-app"))
                        .text())
                .contains("Quý vị chưa đăng nhập");
    }

    private String signInAndBeAsked() {
        Citizen citizen = citizens.withPhone();
        String flow = path(browser.get(authorization(client) + ASKING));
        Answer signedIn = signIn(browser, flow, citizen);
        assertThat(path(signedIn)).isEqualTo(flow);
        assertThat(path(browser.get(flow))).isEqualTo(flow + "/consent");
        return flow;
    }

    private static Answer decide(TestBrowser browser, String flow, String decision) {
        return browser.post(flow + "/consent", Map.of("decision", decision));
    }

    private OIDCTokens tokens(Answer answer) throws Exception {
        return RelyingParty.tokens(client.redeem(parameter(answer, "code")));
    }

    private static int userInfo(OIDCTokens tokens) {
        return given().auth()
                .oauth2(tokens.getAccessToken().getValue())
                .get("/userinfo")
                .statusCode();
    }
}
