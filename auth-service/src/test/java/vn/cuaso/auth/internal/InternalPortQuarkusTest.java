package vn.cuaso.auth.internal;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.auth.testing.RelyingParty;

@QuarkusTest
class InternalPortQuarkusTest {

    @Inject
    InternalServer server;

    @Test
    void tokenOfTheRightScopeReachesTheInternalApiAndItsDatabase() throws Exception {
        Response response = count(token("accounts:provision"));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.jsonPath().getInt("keys")).isEqualTo(1);
    }

    @Test
    void bodyArrivesOnTheInternalPort() throws Exception {
        String body = "x".repeat(20_000);

        Response response = given().port(server.port())
                .auth()
                .oauth2(token("accounts:provision"))
                .body(body)
                .post("/internal/probe");

        assertThat(response.asString()).isEqualTo("20000");
    }

    @Test
    void bodyThatIsTooLongIsRefusedOnTheInternalPortToo() throws Exception {
        Response response = given().port(server.port())
                .auth()
                .oauth2(token("accounts:provision"))
                .body("x".repeat(100_000))
                .post("/internal/probe");

        assertThat(response.statusCode()).isEqualTo(413);
    }

    @Test
    void tokenOfAnotherServiceIsRefused() throws Exception {
        Response response = count(token("otp:challenge"));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.header("WWW-Authenticate")).contains("invalid_token");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer x.y.z", "Basic b3BlcmF0b3I6"})
    void withoutAGoodTokenNothingAnswers(String authorization) {
        Response response = given().port(server.port())
                .header("Authorization", authorization)
                .get("/internal/probe");

        assertThat(response.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/internal;x=1/probe",
                "/internal;/probe",
                "/internal/probe;x=1",
                "/%69nternal/probe",
                "//internal/probe",
                "/internal//probe",
                "/internal/x/../probe",
                "/internal%2Fprobe"
            })
    void otherSpellingsOfAnInternalAddressNeedATokenToo(String path) {
        int status =
                given().urlEncodingEnabled(false).port(server.port()).get(path).statusCode();

        assertThat(status).isIn(401, 404);
    }

    @Test
    void internalApiIsNotOnThePublicPort() throws Exception {
        String token = token("accounts:provision");

        for (String path : new String[] {
            "/internal/probe", "/internal//probe", "/x/../internal/probe", "/%69nternal/probe", "//internal/probe"
        }) {
            int status = given().urlEncodingEnabled(false)
                    .auth()
                    .oauth2(token)
                    .get(path)
                    .statusCode();
            assertThat(status).as(path).isEqualTo(404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/jwks", "/authorize", "/sign-in/x", "/internal", "/internal/../jwks"})
    void nothingElseIsOnTheInternalPort(String path) {
        int status =
                given().urlEncodingEnabled(false).port(server.port()).get(path).statusCode();

        assertThat(status).isEqualTo(404);
    }

    @Test
    void resourceThatNamesNoScopeAnswersNobody() throws Exception {
        Response response = given().port(server.port())
                .auth()
                .oauth2(token("accounts:provision"))
                .get("/internal/unguarded");

        assertThat(response.statusCode()).isGreaterThanOrEqualTo(500);
        assertThat(response.asString()).doesNotContain("reached");
    }

    private Response count(String token) {
        return given().port(server.port()).auth().oauth2(token).get("/internal/probe");
    }

    private static String token(String scope) throws Exception {
        return RelyingParty.operator()
                .send(new ClientCredentialsGrant(), new Scope(scope))
                .toSuccessResponse()
                .getTokens()
                .getAccessToken()
                .getValue();
    }
}
