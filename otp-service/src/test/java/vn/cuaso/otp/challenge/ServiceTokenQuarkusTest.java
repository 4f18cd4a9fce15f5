package vn.cuaso.otp.challenge;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import vn.cuaso.otp.testing.OtpApi;
import vn.cuaso.otp.testing.ServiceTokens;

/** Who may use the API. */
@QuarkusTest
class ServiceTokenQuarkusTest {

    private static final String ID = "AAAAAAAAAAAAAAAAAAAAAA";

    @Inject
    ServiceTokens tokens;

    @ConfigProperty(name = "test.rotate")
    String rotate;

    @Test
    void everyEndpointNeedsAToken() {
        var body = OtpApi.somebody();
        refused(given().contentType(ContentType.JSON)
                .body(body)
                .post("/challenges")
                .then());
        refused(given().get("/challenges/{id}?transaction=flow-0123456789", ID).then());
        refused(given().contentType(ContentType.JSON)
                .body(body)
                .post("/challenges/{id}/sends", ID)
                .then());
        refused(given().contentType(ContentType.JSON)
                .body(body)
                .post("/challenges/{id}/verifications", ID)
                .then());
        refused(given().delete("/challenges/{id}?transaction=flow-0123456789", ID)
                .then());
    }

    @Test
    void tokenForAnotherServiceIsRefused() {
        refused(find(tokens.sign(tokens.claims("stats-service", ServiceTokens.SCOPE), "first")));
    }

    @Test
    void tokenOfAnotherIssuerIsRefused() {
        var claims = tokens.claims(ServiceTokens.AUDIENCE, ServiceTokens.SCOPE).issuer("http://id.example");

        refused(find(tokens.sign(claims, "first")));
    }

    @Test
    void expiredTokenIsRefused() {
        var claims = tokens.claims(ServiceTokens.AUDIENCE, ServiceTokens.SCOPE)
                .expiresAt(Instant.now().minus(Duration.ofMinutes(5)));

        refused(find(tokens.sign(claims, "first")));
    }

    @Test
    void tokenSignedWithASharedSecretIsRefused() {
        var claims = tokens.claims(ServiceTokens.AUDIENCE, ServiceTokens.SCOPE);

        refused(find(claims.jws().keyId("first").signWithSecret("0123456789abcdef0123456789abcdef")));
    }

    @Test
    void unsignedTokenIsRefused() {
        var signed = tokens.valid();
        var payload = signed.substring(signed.indexOf('.'), signed.lastIndexOf('.') + 1);

        // {"alg":"none"}
        refused(find("eyJhbGciOiJub25lIn0" + payload));
    }

    @Test
    void tokenWithoutTheScopeIsForbidden() {
        find(tokens.sign(tokens.claims(ServiceTokens.AUDIENCE, "accounts:provision"), "first"))
                .statusCode(403)
                .contentType("application/problem+json")
                .body("status", equalTo(403));
    }

    @Test
    void locksAreEndedWithTheirOwnScopeOnly() {
        given().auth()
                .oauth2(tokens.valid())
                .delete("/accounts/account-1/failures")
                .then()
                .statusCode(403);
        refused(given().delete("/accounts/account-1/failures").then());
        find(tokens.sign(tokens.claims(ServiceTokens.AUDIENCE, "otp:unlock"), "first"))
                .statusCode(403);
    }

    @Test
    void scopeAmongOthersSuffices() {
        find(tokens.sign(tokens.claims(ServiceTokens.AUDIENCE, "other:scope otp:challenge"), "first"))
                .statusCode(200);
    }

    @Test
    void newSigningKeyIsTakenAsSoonAsItIsPublished() {
        var token = tokens.sign(tokens.claims(ServiceTokens.AUDIENCE, ServiceTokens.SCOPE), "next");
        find(tokens.valid()).statusCode(200);

        given().baseUri(rotate).get().then().statusCode(200);

        find(token).statusCode(200);
        find(tokens.valid()).statusCode(200);
    }

    @Test
    void tokenIsNotTakenFromTheAddress() {
        refused(given().get("/challenges/{id}?transaction=flow-0123456789&access_token={token}", ID, tokens.valid())
                .then());
    }

    private static ValidatableResponse find(String token) {
        return given().auth()
                .oauth2(token)
                .get("/challenges/{id}?transaction=flow-0123456789", ID)
                .then();
    }

    private static void refused(ValidatableResponse response) {
        response.statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"));
    }
}
