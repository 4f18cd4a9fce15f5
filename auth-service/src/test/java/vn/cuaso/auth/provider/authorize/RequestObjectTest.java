package vn.cuaso.auth.provider.authorize;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.page.ErrorCode;
import vn.cuaso.auth.provider.AuthorizationRequest;
import vn.cuaso.auth.provider.pushed.InMemoryPushedRequests;
import vn.cuaso.auth.testing.Clients;
import vn.cuaso.auth.testing.MovableClock;
import vn.cuaso.auth.testing.TestClients;
import vn.cuaso.auth.testing.TestOrigins;

/** Requests that stand in a signed object (RFC 9101). */
class RequestObjectTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private final ECKey key = TestClients.newKey();
    private final Client portal = Clients.portal(key);
    private final Map<String, String> beside = new HashMap<>(Map.of(
            "client_id", "portal", "redirect_uri", Clients.CALLBACK, "response_type", "code", "scope", "openid"));

    @Test
    void parametersInsideWinAndThoseBesideAreIgnored() {
        beside.put("state", "beside");
        beside.put("nonce", "beside");

        AuthorizationRequest request = accepted(sign(valid().claim("state", "inside")));

        assertThat(request.state()).contains("inside");
        assertThat(request.nonce()).isEmpty();
        assertThat(request.scopes()).containsExactlyInAnyOrder("openid", "profile");
    }

    @Test
    void whatIsNoTextInsideIsReadToo() {
        AuthorizationRequest request = accepted(sign(valid().claim("max_age", 300)
                .claim("claims", Map.of("userinfo", Map.of("name", Map.of("essential", true))))));

        assertThat(request.maxAge()).contains(Duration.ofMinutes(5));
        assertThat(request.claims().userInfo()).containsOnlyKeys("name");
    }

    static Stream<Arguments> wrongClaims() {
        return Stream.of(
                wrong("no issuer", claims -> claims.issuer(null)),
                wrong("another issuer", claims -> claims.issuer("shop")),
                wrong("another client", claims -> claims.claim("client_id", "shop")),
                wrong("no audience", claims -> claims.audience((String) null)),
                wrong("another audience", claims -> claims.audience("https://elsewhere.example")),
                wrong("no expiry", claims -> claims.expirationTime(null)),
                wrong("expired", claims -> claims.expirationTime(Date.from(NOW.minusSeconds(11)))),
                wrong("good for too long", claims -> claims.expirationTime(Date.from(NOW.plusSeconds(3700)))),
                wrong("not good yet", claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(11)))),
                wrong("a client assertion", claims -> claims.subject("portal")),
                wrong("an object inside", claims -> claims.claim("request", "x.y.z")),
                wrong("an address inside", claims -> claims.claim("request_uri", "urn:x")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongClaims")
    void wrongObjectIsRefused(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        assertThat(error(portal, sign(change.apply(valid())))).as(what).isEqualTo("invalid_request_object");
    }

    @Test
    void onlyTheClientsOwnSignatureCounts() {
        assertThat(error(portal, sign(TestClients.newKey(), null, valid()))).isEqualTo("invalid_request_object");
        assertThat(error(portal, sign(key, new JOSEObjectType("dpop+jwt"), valid())))
                .isEqualTo("invalid_request_object");
        assertThat(error(portal, "no object")).isEqualTo("invalid_request_object");
        accepted(sign(key, new JOSEObjectType("oauth-authz-req+jwt"), valid()));
    }

    @Test
    @DisplayName("OP-6: an unsigned request object is never taken, nor one of a client without keys")
    void unsignedObjectIsNotSupported() {
        assertThat(error(portal, new PlainJWT(valid().build()).serialize())).isEqualTo("request_not_supported");
        assertThat(error(Clients.portal(), sign(valid()))).isEqualTo("request_not_supported");
    }

    @Test
    @DisplayName(
            "OP-2: what is wrong with an object is told to the client only where a registered address stands beside it")
    void badObjectIsToldToRegisteredAddressesOnly() {
        beside.remove("redirect_uri");

        assertThat(decide(portal, "no object"))
                .isInstanceOfSatisfying(
                        AuthorizationDecision.Unverified.class,
                        unverified -> assertThat(unverified.code()).isEqualTo(ErrorCode.INVALID_REQUEST));
    }

    @Test
    @DisplayName("OP-2: an unregistered address inside is not saved by a registered one beside it")
    void unregisteredAddressInsideIsUnverified() {
        assertThat(decide(portal, sign(valid().claim("redirect_uri", "https://evil.example/"))))
                .isInstanceOf(AuthorizationDecision.Unverified.class);
    }

    private AuthorizationRequest accepted(String object) {
        return ((AuthorizationDecision.Accepted) decide(portal, object)).request();
    }

    private String error(Client client, String object) {
        return ((AuthorizationDecision.Refused) decide(client, object)).error().getCode();
    }

    private AuthorizationDecision decide(Client client, String object) {
        return Validators.of(client, new InMemoryPushedRequests(), new MovableClock(NOW))
                .validate(AuthorizationParameters.of(beside).with("request", object))
                .await()
                .indefinitely();
    }

    private static Arguments wrong(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        return Arguments.of(what, change);
    }

    private static JWTClaimsSet.Builder valid() {
        return new JWTClaimsSet.Builder()
                .issuer("portal")
                .audience(List.of(TestOrigins.ISSUER))
                .expirationTime(Date.from(NOW.plusSeconds(60)))
                .claim("response_type", "code")
                .claim("redirect_uri", Clients.CALLBACK)
                .claim("scope", "openid profile")
                .claim("code_challenge", CHALLENGE)
                .claim("code_challenge_method", "S256");
    }

    private String sign(JWTClaimsSet.Builder claims) {
        return sign(key, null, claims);
    }

    private static String sign(ECKey key, JOSEObjectType type, JWTClaimsSet.Builder claims) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(type)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
