package vn.cuaso.auth.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.auth.session.SessionCookie;
import vn.cuaso.auth.session.StartedSession;
import vn.cuaso.auth.testing.BareBrowser;
import vn.cuaso.auth.testing.ProtocolClients;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.auth.testing.TestCitizens;

/**
 * What the Basic OP plan of the OpenID conformance suite asks of a client that is registered as the suite's are: a secret, no
 * PKCE, an address with a query. {@code docs/conformance.md} lists what other tests hold.
 */
@QuarkusTest
class BasicOpQuarkusTest {

    @Inject
    TestCitizens citizens;

    private final RelyingParty shop = RelyingParty.shop(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    private StartedSession session;

    @ParameterizedTest
    @ValueSource(strings = {"client_secret_basic", "client_secret_post"})
    @DisplayName("OP-4: a client with a secret, exempted from PKCE, signs a citizen in by either method")
    void clientWithASecretSignsIn(String method) throws Exception {
        RelyingParty party = RelyingParty.shop(ClientAuthenticationMethod.parse(method));

        JWTClaimsSet claims = tokens(party, plain(party).build()).getIDToken().getJWTClaimsSet();

        assertThat(claims.getStringClaim("nonce")).isEqualTo(party.nonce.getValue());
        assertThat(claims.getAudience())
                .containsExactly(method.endsWith("basic") ? ProtocolClients.SHOP : ProtocolClients.SHOP_BY_POST);
    }

    @Test
    @DisplayName("OP-2: the query of a registered address stays as it is, and the answer is added to it")
    void queryOfTheAddressStays() throws Exception {
        String location = answer(plain(shop).build().toURI());

        assertThat(location).startsWith(ProtocolClients.SHOP_CALLBACK + "&");
        assertThat(URLUtils.parseParameters(URI.create(location).getRawQuery()))
                .containsEntry("branch", List.of("1"))
                .containsEntry("till", List.of("a b"))
                .containsEntry("state", List.of(shop.state.getValue()))
                .containsKeys("code", "iss");
    }

    @Test
    void withoutANonceTheIdentityTokenHasNone() throws Exception {
        OIDCTokens tokens = tokens(shop, plain(shop).nonce((Nonce) null).build());

        assertThat(tokens.getIDToken().getJWTClaimsSet().getClaims()).doesNotContainKey("nonce");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "extra=foobar",
                "display=page",
                "display=popup",
                "ui_locales=se",
                "claims_locales=se",
                "acr_values=1%202",
                "login_hint=nguoi.dan%40vi-du.example",
                "max_age=10000",
                "claims=%7B%22userinfo%22%3A%7B%22name%22%3A%7B%22essential%22%3Atrue%7D%7D%7D"
            })
    @DisplayName("OpenID Connect Core §3.1.2.1: what is unknown, or merely wished for, stops no sign-in")
    void furtherParameterIsTaken(String parameter) throws Exception {
        String location = answer(URI.create(plain(shop).build().toURI() + "&" + parameter));

        JWTClaimsSet claims =
                RelyingParty.tokens(redeem(shop, location)).getIDToken().getJWTClaimsSet();
        assertThat(claims.getDateClaim("auth_time")).isNotNull();
    }

    @Test
    void orderOfScopesDoesNotMatter() throws Exception {
        OIDCTokens tokens = tokens(
                shop,
                plain(shop)
                        .scope(new Scope("address", "openid", "email", "phone"))
                        .build());

        assertThat(given().auth()
                        .oauth2(tokens.getAccessToken().getValue())
                        .get("/userinfo")
                        .jsonPath()
                        .getMap("$"))
                .containsKeys("sub", "address", "email", "phone_number")
                .doesNotContainKey("name");
    }

    @Test
    @DisplayName("OP-1: an exempted client may use PKCE all the same, and is held to it then")
    void proofKeyIsHeldTo() throws Exception {
        URI request = shop.authenticationRequest().build().toURI();

        assertThat(redeem(shop, answer(request)).indicatesSuccess()).isFalse();
        assertThat(shop.redeem(code(answer(request))).indicatesSuccess()).isTrue();
    }

    @Test
    @DisplayName("OP-1: a verifier for a code that was asked for without PKCE is refused (RFC 9700 §2.1.1)")
    void verifierWithoutAChallengeIsRefused() throws Exception {
        assertThat(shop.redeem(code(answer(plain(shop).build().toURI()))).indicatesSuccess())
                .isFalse();
    }

    private static AuthenticationRequest.Builder plain(RelyingParty party) {
        return party.authenticationRequest().codeChallenge((CodeVerifier) null, null);
    }

    private OIDCTokens tokens(RelyingParty party, AuthenticationRequest request) throws Exception {
        return RelyingParty.tokens(redeem(party, answer(request.toURI())));
    }

    private String answer(URI request) {
        if (session == null) {
            session = citizens.signIn();
        }
        return BareBrowser.empty()
                .with(SessionCookie.NAME, session.secret())
                .get(request)
                .header("Location");
    }

    private static String code(String location) {
        return URLUtils.parseParameters(URI.create(location).getRawQuery())
                .get("code")
                .getFirst();
    }

    /** Without a verifier. */
    private static TokenResponse redeem(RelyingParty party, String location) throws Exception {
        return party.send(new AuthorizationCodeGrant(
                new AuthorizationCode(code(location)), URI.create(ProtocolClients.SHOP_CALLBACK)));
    }
}
