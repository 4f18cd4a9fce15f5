package vn.cuaso.auth.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.openid.connect.sdk.SubjectType;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.testing.RelyingParty;

@QuarkusTest
class MetadataQuarkusTest {

    @Test
    @DisplayName("OP-1, OP-3: discovery promises what is kept: code, S256, iss in responses, pairwise subjects")
    void discoveryIsTrue() throws Exception {
        OIDCProviderMetadata metadata = OIDCProviderMetadata.parse(
                given().get("/.well-known/openid-configuration").asString());

        assertThat(metadata.getIssuer().getValue()).isEqualTo(RelyingParty.ISSUER);
        assertThat(metadata.getResponseTypes()).hasToString("[code]");
        assertThat(metadata.getCodeChallengeMethods()).hasToString("[S256]");
        assertThat(metadata.supportsAuthorizationResponseIssuerParam()).isTrue();
        assertThat(metadata.getSubjectTypes()).containsExactly(SubjectType.PAIRWISE);
        assertThat(metadata.getTokenEndpointAuthMethods())
                .hasToString("[private_key_jwt, client_secret_basic, client_secret_post, none]");
        assertThat(metadata.getEndSessionEndpointURI()).hasToString(RelyingParty.ISSUER + "/end-session");
        assertThat(metadata.getPushedAuthorizationRequestEndpointURI()).hasToString(RelyingParty.ISSUER + "/par");
        assertThat(metadata.requiresPushedAuthorizationRequests()).isFalse();
        assertThat(metadata.supportsRequestParam()).isTrue();
        assertThat(metadata.supportsRequestURIParam()).isFalse();
        assertThat(metadata.supportsClaimsParam()).isTrue();
        assertThat(metadata.getClaims())
                .contains("name", "birthdate", "phone_number", "address")
                .doesNotContain("nickname");
        assertThat(metadata.getResponseModes()).hasToString("[query, fragment, form_post]");
        assertThat(metadata.getPromptTypes()).hasToString("[none, login, consent, select_account]");
        assertThat(metadata.getACRs()).hasToString("[urn:cuaso:acr:1, urn:cuaso:acr:2]");
    }

    @Test
    void bothDocumentsSayTheSame() throws Exception {
        String document = given().get("/.well-known/oauth-authorization-server").asString();

        assertThat(AuthorizationServerMetadata.parse(document).getTokenEndpointURI())
                .hasToString(RelyingParty.ISSUER + "/token");
        assertThat(document)
                .isEqualTo(given().get("/.well-known/openid-configuration").asString());
    }

    @Test
    @DisplayName("OP-6, OP-8: public keys may be cached, one for each algorithm; private halves are not among them")
    void keysArePublicAndCached() throws Exception {
        Response response = given().get("/jwks");

        assertThat(response.header("Cache-Control")).contains("max-age=300");
        List<JWK> keys = JWKSet.parse(response.asString()).getKeys();
        assertThat(keys).noneMatch(JWK::isPrivate).allMatch(key -> key.getKeyUse() == KeyUse.SIGNATURE);
        assertThat(keys)
                .extracting(key -> key.getAlgorithm().getName())
                .containsOnly("ES256", "RS256", "PS256", "EdDSA")
                .doesNotContain("none");
        assertThat(keys)
                .filteredOn(RSAKey.class::isInstance)
                .hasSizeGreaterThanOrEqualTo(2)
                .allMatch(key -> key.size() >= 2048);
    }
}
