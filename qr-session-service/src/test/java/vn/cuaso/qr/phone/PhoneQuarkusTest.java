package vn.cuaso.qr.phone;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.qr.session.SessionId;
import vn.cuaso.qr.testing.PairingApi;
import vn.cuaso.qr.testing.Signer;
import vn.cuaso.qr.testing.TestPhone;

/** Who may use the phone's API (RFC 9449). A recognized phone asks about a session that it has not: 404. */
@QuarkusTest
class PhoneQuarkusTest {

    private static final String PATH = "/pairing/sessions/" + new SessionId("0".repeat(26)).value();
    private static final String ADDRESS = PairingApi.APP + PATH;
    private static final int RECOGNIZED = 404;

    @Inject
    PairingApi api;

    private final TestPhone phone = new TestPhone();

    @Test
    void phoneWithATokenAndItsProofIsRecognized() {
        api.from(phone, "GET", PATH).get(PATH).then().statusCode(RECOGNIZED);
    }

    @Test
    void everyEndpointAsksWhoCalls() {
        for (var path : List.of("/pairing/claims", PATH + "/approval", PATH + "/rejection")) {
            given().contentType("application/json").body("{}").post(path).then().statusCode(401);
        }
        given().get(PATH)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("DPoP algs=\"ES256\""));
    }

    @Test
    void tokenAsABearerTokenIsNotTaken() {
        var token = api.token(phone.tokenClaims().build());

        given().header("Authorization", "Bearer " + token).get(PATH).then().statusCode(401);
        given().header("Authorization", "DPoP " + token)
                .get(PATH)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_dpop_proof"));
    }

    @Test
    @DisplayName("QR-6: a proof is good once")
    void replayedProofIsRefused() {
        var token = api.token(phone.tokenClaims().build());
        var proof = phone.proof(phone.proofClaims("GET", ADDRESS, token).build());

        api.with(token, proof).get(PATH).then().statusCode(RECOGNIZED);
        api.with(token, proof)
                .get(PATH)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_dpop_proof"));
    }

    @Test
    void proofOfAnotherRequestIsRefused() {
        proof(claims -> claims.claim("htm", "POST")).statusCode(401);
        proof(claims -> claims.claim("htu", PairingApi.APP + "/pairing/claims")).statusCode(401);
        // The identity origin and this service's own address are not where the phone's API is.
        proof(claims -> claims.claim("htu", TestPhone.ISSUER + PATH)).statusCode(401);
        proof(claims -> claims.claim("htu", "http://localhost:8083" + PATH)).statusCode(401);
        proof(claims -> claims.claim("ath", null)).statusCode(401);
        proof(claims -> claims.claim("ath", "A".repeat(43))).statusCode(401);
        proof(claims -> claims.jwtID(null)).statusCode(401);
        proof(claims -> claims).statusCode(RECOGNIZED);
    }

    @Test
    void proofOfAnotherTimeIsRefused() {
        proof(claims -> claims.issueTime(Date.from(Instant.now().minusSeconds(22))))
                .statusCode(RECOGNIZED);
        proof(claims -> claims.issueTime(Date.from(Instant.now().plusSeconds(25))))
                .statusCode(RECOGNIZED);
        proof(claims -> claims.issueTime(Date.from(Instant.now().minusSeconds(33))))
                .statusCode(401);
        proof(claims -> claims.issueTime(Date.from(Instant.now().plusSeconds(40))))
                .statusCode(401);
        proof(claims -> claims.issueTime(null)).statusCode(401);
    }

    @Test
    void twoProofsAreRefused() {
        var token = api.token(phone.tokenClaims().build());
        var proof = phone.proof(phone.proofClaims("GET", ADDRESS, token).build());

        api.with(token, proof).header("DPoP", proof).get(PATH).then().statusCode(401);
    }

    @Test
    @DisplayName("QR-6: another device's key does not prove this device's token")
    void stolenTokenIsRefused() {
        var thief = new TestPhone();
        var token = api.token(phone.tokenClaims().build());

        api.with(token, thief.proof(thief.proofClaims("GET", ADDRESS, token).build()))
                .get(PATH)
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token"));
        // The thief's signature under the device's own public key.
        var claims = phone.proofClaims("GET", ADDRESS, token).build();
        var forged = Signer.sign(
                thief.key(), "dpop+jwt", header -> header.jwk(phone.key().toPublicJWK()), claims);
        api.with(token, forged).get(PATH).then().statusCode(401);
    }

    @Test
    @DisplayName("QR-6: an approval in the place of a proof is refused")
    void approvalIsNoProof() {
        var token = api.token(phone.tokenClaims().build());
        var claims = phone.proofClaims("GET", ADDRESS, token).build();

        var approval = Signer.sign(
                phone.key(), "approval+jwt", header -> header.jwk(phone.key().toPublicJWK()), claims);

        api.with(token, approval).get(PATH).then().statusCode(401);
    }

    @Test
    void otherAlgorithmsAreRefused() throws JOSEException {
        var rsa = new RSAKeyGenerator(2048).generate();
        var token = api.token(phone.tokenClaims()
                .claim("cnf", Map.of("jkt", rsa.computeThumbprint().toString()))
                .build());
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("dpop+jwt"))
                .jwk(rsa.toPublicJWK())
                .build();
        var proof =
                new SignedJWT(header, phone.proofClaims("GET", ADDRESS, token).build());
        proof.sign(new RSASSASigner(rsa));

        api.with(token, proof.serialize()).get(PATH).then().statusCode(401);
    }

    @Test
    void tokenThatIsNotForThisIsRefused() {
        token(claims -> claims).statusCode(RECOGNIZED);
        token(claims -> claims.audience("otp-service")).statusCode(401);
        token(claims -> claims.issuer("http://evil.example")).statusCode(401);
        token(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(90))))
                .statusCode(401);
        token(claims -> claims.claim("scope", "device:enrol"))
                .statusCode(403)
                .header("WWW-Authenticate", containsString("insufficient_scope"));
        token(claims -> claims.claim("scope", null)).statusCode(403);
        // Not bound to a key: a service token, for example.
        token(claims -> claims.claim("cnf", null)).statusCode(401);
    }

    @Test
    void tokenThatAuthServiceDidNotSignIsRefused() {
        var token = api.strangersToken(phone.tokenClaims().build());

        api.with(token, phone.proof(phone.proofClaims("GET", ADDRESS, token).build()))
                .get(PATH)
                .then()
                .statusCode(401);
    }

    @Test
    @DisplayName("OP-8: a page of another origin is refused, whatever it holds; an app that is no page says no origin")
    void pageOfAnotherOriginIsRefused() {
        for (var origin : List.of("http://id.localhost:8080", "http://localhost:8080", "http://evil.example", "null")) {
            api.from(phone, "GET", PATH)
                    .header("Origin", origin)
                    .get(PATH)
                    .then()
                    .statusCode(403);
        }
        for (var site : List.of("cross-site", "same-site", "none")) {
            api.from(phone, "GET", PATH)
                    .header("Sec-Fetch-Site", site)
                    .get(PATH)
                    .then()
                    .statusCode(403);
        }
        api.from(phone, "GET", PATH)
                .header("Origin", PairingApi.APP)
                .header("Sec-Fetch-Site", "same-origin")
                .get(PATH)
                .then()
                .statusCode(RECOGNIZED);
    }

    @Test
    void nonsenseIsRefused() {
        for (var text : List.of("", "x", "a.b.c", "ey.ey.ey")) {
            given().header("Authorization", "DPoP " + text)
                    .header("DPoP", text)
                    .get(PATH)
                    .then()
                    .statusCode(401);
        }
    }

    private ValidatableResponse proof(UnaryOperator<JWTClaimsSet.Builder> change) {
        var token = api.token(phone.tokenClaims().build());
        var claims = change.apply(phone.proofClaims("GET", ADDRESS, token)).build();
        return api.with(token, phone.proof(claims)).get(PATH).then();
    }

    private ValidatableResponse token(UnaryOperator<JWTClaimsSet.Builder> change) {
        var token = api.token(change.apply(phone.tokenClaims()).build());
        return api.with(
                        token,
                        phone.proof(phone.proofClaims("GET", ADDRESS, token).build()))
                .get(PATH)
                .then();
    }
}
