package vn.cuaso.auth.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.flow.SignInQuarkusTest.parameter;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.flow.TestBrowser.Answer;
import vn.cuaso.auth.testing.RelyingParty;

/** Access while the citizen is away (OpenID Connect Core §11). */
@QuarkusTest
class OfflineAccessQuarkusTest extends SignInScenario {

    private final RelyingParty clinic = RelyingParty.clinic();
    private final TestBrowser browser = browser();

    @BeforeEach
    void signIn() {
        signIn(browser, begin(browser), citizens.withPhone());
    }

    @Test
    @DisplayName("DATA-4: access that the citizen agreed to outlasts sign-out, and ends with their consent")
    void agreedAccessOutlastsSignOutAndEndsWithTheConsent() throws Exception {
        OIDCTokens tokens = agree();
        assertThat(tokens.getAccessToken().getScope().contains("offline_access"))
                .isTrue();
        TestBrowser stillSignedIn = SignInQuarkusTest.copyOf(browser);
        browser.post("/end-session", Map.of("confirmed", "yes"));

        OIDCTokens later = RelyingParty.tokens(clinic.refresh(tokens.getRefreshToken()));

        assertThat(userInfo(later)).isEqualTo(200);
        assertThat(stillSignedIn.get("/consents").text()).contains("Quý vị chưa đăng nhập");
    }

    @Test
    void withdrawnConsentEndsIt() throws Exception {
        OIDCTokens tokens = agree();
        assertThat(isActive(tokens)).isTrue();

        browser.post("/consents/withdraw", Map.of("client", "clinic"));

        assertThat(isActive(tokens)).isFalse();

        assertThat(clinic.refresh(tokens.getRefreshToken()).indicatesSuccess()).isFalse();
        assertThat(userInfo(tokens)).isEqualTo(401);
    }

    @Test
    @DisplayName("DATA-4: where nobody was asked, access ends with the session")
    void unaskedAccessEndsWithTheSession() throws Exception {
        Answer answer = browser.get(address(clinic.authenticationRequest()
                .scope(new Scope("openid", "offline_access"))
                .build()
                .toURI()));
        OIDCTokens tokens = RelyingParty.tokens(clinic.redeem(parameter(answer, "code")));
        assertThat(tokens.getAccessToken().getScope().contains("offline_access"))
                .isFalse();

        browser.post("/end-session", Map.of("confirmed", "yes"));

        assertThat(clinic.refresh(tokens.getRefreshToken()).indicatesSuccess()).isFalse();
    }

    private OIDCTokens agree() throws Exception {
        String flow = path(browser.get(address(clinic.authenticationRequest()
                .scope(new Scope("openid", "offline_access"))
                .prompt(new Prompt(Prompt.Type.CONSENT))
                .build()
                .toURI())));
        assertThat(browser.get(flow + "/consent").text()).contains("khi quý vị không còn mở trang đó");
        Answer answer = browser.post(flow + "/consent", Map.of("decision", "agree"));
        return RelyingParty.tokens(clinic.redeem(parameter(answer, "code")));
    }

    private boolean isActive(OIDCTokens tokens) throws Exception {
        return given().formParams(
                        clinic.form(Map.of("token", tokens.getAccessToken().getValue())))
                .post("/introspect")
                .path("active");
    }

    private static int userInfo(OIDCTokens tokens) {
        return given().auth()
                .oauth2(tokens.getAccessToken().getValue())
                .get("/userinfo")
                .statusCode();
    }

    private static String address(URI request) {
        return request.getRawPath() + '?' + request.getRawQuery();
    }
}
