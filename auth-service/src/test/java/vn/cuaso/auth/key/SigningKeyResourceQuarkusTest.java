package vn.cuaso.auth.key;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.internal.InternalAddress;
import vn.cuaso.auth.testing.RelyingParty;

@QuarkusTest
class SigningKeyResourceQuarkusTest {

    @Inject
    InternalAddress internal;

    @Test
    @DisplayName("OP-6: an operator lists the keys, without anything of their private halves")
    void keysAreListed() throws Exception {
        Response response = operator("keys:rotate").get("/internal/signing-keys");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.jsonPath().getList("algorithm", String.class)).contains("ES256", "RS256", "PS256", "EdDSA");
        assertThat(response.asString()).doesNotContain("\"d\"", "private");
    }

    @Test
    @DisplayName("OP-6: rotating wants a scope of its own, and exists on the internal port alone")
    void rotatingWantsItsScope() throws Exception {
        String path = "/internal/signing-keys/ES256/rotation";

        assertThat(operator("accounts:provision").post(path).statusCode()).isEqualTo(403);
        assertThat(given().port(internal.port()).post(path).statusCode()).isEqualTo(401);
        assertThat(given().auth().oauth2(token("keys:rotate")).post(path).statusCode())
                .isEqualTo(404);
        assertThat(operator("keys:rotate")
                        .post("/internal/signing-keys/none/rotation")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("OP-6: the operator's next key is published at once and signs a day later")
    void nextKeyIsPublished() throws Exception {
        Response response = operator("keys:rotate").post("/internal/signing-keys/PS256/rotation");

        String next = response.jsonPath().getString("find { it.algorithm == 'PS256' && it.state == 'next' }.id");
        Instant since = Instant.parse(response.jsonPath().getString("find { it.id == '" + next + "' }.since"));
        Instant until = Instant.parse(response.jsonPath().getString("find { it.id == '" + next + "' }.until"));
        assertThat(Duration.between(since, until)).isEqualTo(Duration.ofDays(1));
        assertThat(published().getKeyByKeyId(next)).isNotNull();
        assertThat(operator("keys:rotate")
                        .post("/internal/signing-keys/" + next + "/leak")
                        .statusCode())
                .isEqualTo(200);
        assertThat(published().getKeyByKeyId(next)).isNull();
    }

    @Test
    @DisplayName("OP-6: a leaked key's tokens are refused at once, the operator's own too, and a new key signs")
    void leakedKeyIsWorthNothing() throws Exception {
        String token = token("keys:rotate");
        String leaked = SignedJWT.parse(token).getHeader().getKeyID();

        assertThat(leak(token, leaked).statusCode()).isEqualTo(200);

        assertThat(leak(token, leaked).statusCode()).isEqualTo(401);
        assertThat(published().getKeyByKeyId(leaked)).isNull();
        String fresh = token("keys:rotate");
        assertThat(SignedJWT.parse(fresh).getHeader().getKeyID()).isNotEqualTo(leaked);
        assertThat(leak(fresh, leaked).statusCode()).isEqualTo(404);
    }

    private Response leak(String token, String keyId) {
        return given().port(internal.port()).auth().oauth2(token).post("/internal/signing-keys/" + keyId + "/leak");
    }

    private RequestSpecification operator(String scope) throws Exception {
        return given().port(internal.port()).auth().oauth2(token(scope));
    }

    private static JWKSet published() throws Exception {
        return JWKSet.parse(given().get("/jwks").asString());
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
