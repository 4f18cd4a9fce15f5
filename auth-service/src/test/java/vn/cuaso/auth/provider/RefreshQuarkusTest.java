package vn.cuaso.auth.provider;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.testing.Races.race;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.session.StartedSession;
import vn.cuaso.auth.testing.Codes;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.auth.testing.TestCitizens;

@QuarkusTest
class RefreshQuarkusTest {

    @Inject
    TestCitizens citizens;

    private final RelyingParty portal = RelyingParty.portal();
    private final RelyingParty phone = RelyingParty.phoneApp();
    private StartedSession session;

    @BeforeEach
    void signIn() {
        session = citizens.signIn();
    }

    @Test
    @DisplayName(
            "OpenID Connect Core §12.2: the ID token of a refresh is about the same sign-in, newly issued, without a nonce")
    void refreshedIdentityTokenIsOfTheSameSignIn() throws Exception {
        OIDCTokens first = Codes.tokens(portal, session);

        JWTClaimsSet before = first.getIDToken().getJWTClaimsSet();
        JWTClaimsSet after = RelyingParty.tokens(portal.refresh(first.getRefreshToken()))
                .getIDToken()
                .getJWTClaimsSet();

        for (String claim : List.of("iss", "sub", "aud", "auth_time", "sid", "acr", "amr")) {
            assertThat(after.getClaim(claim)).as(claim).isNotNull().isEqualTo(before.getClaim(claim));
        }
        assertThat(before.getStringClaim("nonce")).isEqualTo(portal.nonce.getValue());
        assertThat(after.getClaim("nonce")).isNull();
        assertThat(after.getIssueTime()).isAfterOrEqualTo(before.getIssueTime());
    }

    @Test
    @DisplayName("RFC 6749 §6: a refresh may ask for less, once; the next gets all again, and more is never given")
    void scopeIsNarrowedForOnce() throws Exception {
        RefreshToken token = Codes.tokens(portal, session).getRefreshToken();

        OIDCTokens narrow = RelyingParty.tokens(portal.send(new RefreshTokenGrant(token), new Scope("openid")));
        OIDCTokens whole = RelyingParty.tokens(portal.refresh(token));
        TokenResponse more = portal.send(new RefreshTokenGrant(token), new Scope("openid", "phone"));

        assertThat(scope(narrow)).containsExactly("openid");
        assertThat(narrow.getAccessToken().getScope()).isEqualTo(new Scope("openid"));
        assertThat(scope(whole)).containsExactlyInAnyOrder("openid", "profile");
        assertThat(more.toErrorResponse().getErrorObject().getCode()).isEqualTo("invalid_scope");
    }

    @Test
    @DisplayName("OpenID Connect Core §12.2: who refreshes for less than openid gets no ID token, and no claims")
    void withoutOpenIdThereIsNoIdentityToken() throws Exception {
        String refresh = Codes.tokens(portal, session).getRefreshToken().getValue();
        Map<String, String> form =
                portal.form(Map.of("grant_type", "refresh_token", "refresh_token", refresh, "scope", "profile"));

        Map<String, Object> answer =
                given().formParams(form).post("/token").jsonPath().getMap("$");

        assertThat(answer).containsKey("access_token").doesNotContainKey("id_token");
        assertThat(given().auth()
                        .oauth2((String) answer.get("access_token"))
                        .get("/userinfo")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("OP-5: of sixteen racing uses of a rotating token one succeeds, and the reuse revokes the family")
    void racingRotationsRevokeTheFamily() throws Exception {
        OIDCTokens first = Codes.tokens(phone, session);

        List<TokenResponse> answers = race(16, () -> phone.refresh(first.getRefreshToken()));

        List<TokenResponse> good =
                answers.stream().filter(TokenResponse::indicatesSuccess).toList();
        assertThat(good).hasSize(1);
        OIDCTokens second = RelyingParty.tokens(good.getFirst());
        assertThat(phone.refresh(second.getRefreshToken()).indicatesSuccess()).isFalse();
        assertThat(given().auth()
                        .oauth2(second.getAccessToken().getValue())
                        .get("/userinfo")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("OP-5: sixteen racing refreshes of a client that keeps its token all succeed")
    void racingRefreshesOfAKeptTokenAllSucceed() throws Exception {
        OIDCTokens first = Codes.tokens(portal, session);

        List<TokenResponse> answers = race(16, () -> portal.refresh(first.getRefreshToken()));

        assertThat(answers).allMatch(TokenResponse::indicatesSuccess);
    }

    @Test
    @DisplayName("OP-5: another client gets nothing for a stolen refresh token, and revokes nothing by it")
    void stolenTokenIsWorthNothing() throws Exception {
        OIDCTokens tokens = Codes.tokens(portal, session);

        assertThat(phone.refresh(tokens.getRefreshToken()).indicatesSuccess()).isFalse();

        assertThat(portal.refresh(tokens.getRefreshToken()).indicatesSuccess()).isTrue();
    }

    private static String[] scope(OIDCTokens tokens) throws Exception {
        return SignedJWT.parse(tokens.getAccessToken().getValue())
                .getJWTClaimsSet()
                .getStringClaim("scope")
                .split(" ");
    }
}
