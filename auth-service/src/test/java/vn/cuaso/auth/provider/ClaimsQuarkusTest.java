package vn.cuaso.auth.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.OIDCClaimsRequest;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.page.UserAgent;
import vn.cuaso.auth.session.SessionCookie;
import vn.cuaso.auth.session.SsoSessions;
import vn.cuaso.auth.testing.BareBrowser;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.auth.testing.TestCitizens;

/** What clients come to know of a citizen, and of how they signed in. */
@QuarkusTest
class ClaimsQuarkusTest {

    private static final String LEVEL_TWO = "urn:cuaso:acr:2";

    @Inject
    TestCitizens citizens;

    @Inject
    SsoSessions sessions;

    private final RelyingParty clinic = RelyingParty.clinic();
    private final BareBrowser browser = BareBrowser.empty();

    @BeforeEach
    void signIn() {
        signIn(LEVEL_TWO);
    }

    @Test
    void scopesOpenTheStandardClaims() throws Exception {
        OIDCTokens tokens = tokens(clinic.authenticationRequest()
                .scope(new Scope("openid", "profile", "email", "phone", "address", "citizen")));

        Map<String, Object> claims = userInfo(tokens);

        assertThat(claims)
                .containsEntry("name", TestCitizens.NAME)
                .containsEntry("family_name", "Lê")
                .containsEntry("middle_name", "Thử")
                .containsEntry("given_name", "Nghiệm")
                .containsEntry("birthdate", "1989-03-08")
                .containsEntry("gender", "female")
                .containsEntry("email", "thu.nghiem@vi-du.example")
                .containsEntry("email_verified", false)
                .containsEntry("phone_number", "+84981234229")
                .containsEntry("phone_number_verified", false)
                .containsEntry("address", Map.of("formatted", "Số 1 phố Ví Dụ"))
                .containsEntry("identity_level", 2)
                .containsEntry("sub", tokens.getIDToken().getJWTClaimsSet().getSubject())
                .hasSize(14);
        assertThat(tokens.getIDToken().getJWTClaimsSet().getClaims()).doesNotContainKeys("name", "email");
    }

    @Test
    void claimsAskedForByNameGoWhereTheyWereAskedFor() throws Exception {
        OIDCTokens tokens =
                tokens(clinic.authenticationRequest().scope(new Scope("openid")).claims(claims("""
                    {"id_token": {"email": {"essential": true}, "auth_time": {"essential": true}, "nickname": null},
                     "userinfo": {"given_name": null, "gender": {"value": "male"},
                                  "birthdate": {"values": ["1989-03-08", "1990-01-01"]}}}\
                    """)));

        JWTClaimsSet identity = tokens.getIDToken().getJWTClaimsSet();
        assertThat(identity.getStringClaim("email")).isEqualTo("thu.nghiem@vi-du.example");
        assertThat(identity.getDateClaim("auth_time")).isNotNull();
        assertThat(identity.getClaims()).doesNotContainKeys("given_name", "birthdate", "nickname");
        assertThat(userInfo(tokens)).containsOnlyKeys("sub", "given_name", "birthdate");
    }

    @Test
    void userInfoIsGivenToAPostToo() throws Exception {
        String token = tokens(clinic.authenticationRequest()).getAccessToken().getValue();

        assertThat(given().auth().oauth2(token).post("/userinfo").statusCode()).isEqualTo(200);
        assertThat(given().formParam("access_token", token)
                        .post("/userinfo")
                        .path("name")
                        .toString())
                .isEqualTo(TestCitizens.NAME);
        assertThat(given().auth()
                        .oauth2(token)
                        .formParam("access_token", token)
                        .post("/userinfo")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void essentialLevelIsAnsweredInTheClientsTerms() throws Exception {
        OIDCTokens tokens = tokens(clinic.authenticationRequest().claims(claims("""
            {"id_token": {"acr": {"essential": true, "values": ["urn:cuaso:acr:1", "urn:elsewhere"]}}}\
            """)));

        assertThat(tokens.getIDToken().getJWTClaimsSet().getStringClaim("acr")).isEqualTo("urn:cuaso:acr:1");
    }

    @Test
    void essentialLevelThatNobodyReachesHereIsUnmet() throws Exception {
        assertThat(error(clinic.authenticationRequest().claims(claims("""
            {"id_token": {"acr": {"essential": true, "value": "urn:cuaso:acr:4"}}}\
            """))))
                .isEqualTo("unmet_authentication_requirements");
    }

    @Test
    void sessionOfALowerLevelSignsInAgainAndNotSilently() throws Exception {
        signIn("urn:cuaso:acr:1");

        assertThat(location(clinic.authenticationRequest().acrValues(List.of(new ACR(LEVEL_TWO)))))
                .contains("/sign-in/");
        assertThat(location(clinic.authenticationRequest()
                        .acrValues(List.of(new ACR(LEVEL_TWO)))
                        .prompt(new Prompt(Prompt.Type.NONE))))
                .contains("code=");
        assertThat(error(clinic.authenticationRequest().claims(claims("""
            {"id_token": {"acr": {"essential": true, "value": "urn:cuaso:acr:2"}}}\
            """)).prompt(new Prompt(Prompt.Type.NONE))))
                .isEqualTo("login_required");
    }

    @Test
    void subjectThatIsAskedForIsTheOnlyOneThatAnswers() throws Exception {
        String subject = tokens(clinic.authenticationRequest())
                .getIDToken()
                .getJWTClaimsSet()
                .getSubject();
        AuthenticationRequest.Builder silent = clinic.authenticationRequest()
                .claims(claims("{\"id_token\": {\"sub\": {\"value\": \"" + subject + "\"}}}"))
                .prompt(new Prompt(Prompt.Type.NONE));
        assertThat(location(silent)).contains("code=");

        signIn(LEVEL_TWO);

        assertThat(error(silent)).isEqualTo("login_required");
    }

    private void signIn(String acr) {
        AccountId account = citizens.register();
        browser.with(
                SessionCookie.NAME,
                sessions.start(account, acr, List.of("pwd", "sms"), UserAgent.UNKNOWN)
                        .await()
                        .atMost(java.time.Duration.ofSeconds(5))
                        .secret());
    }

    private static OIDCClaimsRequest claims(String json) throws Exception {
        return OIDCClaimsRequest.parse(json);
    }

    private OIDCTokens tokens(AuthenticationRequest.Builder request) throws Exception {
        OIDCTokens tokens = RelyingParty.tokens(clinic.redeem(parameter(location(request), "code")));
        assertThat(tokens.getIDToken()
                        .getJWTClaimsSet()
                        .getDateClaim("auth_time")
                        .toInstant())
                .isBeforeOrEqualTo(Instant.now());
        return tokens;
    }

    private static Map<String, Object> userInfo(OIDCTokens tokens) {
        return given().auth()
                .oauth2(tokens.getAccessToken().getValue())
                .get("/userinfo")
                .jsonPath()
                .getMap("");
    }

    private String error(AuthenticationRequest.Builder request) {
        return parameter(location(request), "error");
    }

    private String location(AuthenticationRequest.Builder request) {
        return browser.get(request.build().toURI()).header("Location");
    }

    private static String parameter(String location, String name) {
        return URLUtils.parseParameters(URI.create(location).getRawQuery())
                .getOrDefault(name, List.of(""))
                .getFirst();
    }
}
