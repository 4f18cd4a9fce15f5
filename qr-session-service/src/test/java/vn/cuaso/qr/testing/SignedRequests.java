package vn.cuaso.qr.testing;

import static io.restassured.RestAssured.given;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.text.ParseException;
import java.time.Instant;
import java.util.Date;
import java.util.List;

/** Requests that carry what proves who sends them: auth-service with a token of its own, a phone with token and proof. */
public final class SignedRequests {

    private final ECKey key;

    /** Requests with tokens that are signed by this private JWK, as auth-service signs them. */
    public SignedRequests(String key) {
        try {
            this.key = ECKey.parse(key);
        } catch (ParseException e) {
            throw new IllegalStateException(e);
        }
    }

    public String token(JWTClaimsSet claims) {
        return Signer.sign(key, "at+jwt", header -> header.keyID("first"), claims);
    }

    public RequestSpecification service() {
        return given().contentType(ContentType.JSON)
                .accept(ContentType.JSON)
                .auth()
                .oauth2(token(serviceClaims().build()));
    }

    /** What a valid service token claims. */
    public JWTClaimsSet.Builder serviceClaims() {
        return new JWTClaimsSet.Builder()
                .issuer(TestPhone.ISSUER)
                .subject("auth-service")
                .audience(List.of(TestPhone.AUDIENCE))
                .claim("scope", "qr:session")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    /** A request with a valid token and a valid proof of its own. */
    public RequestSpecification from(TestPhone phone, String method, String path) {
        var token = token(phone.tokenClaims().build());
        var proof = phone.proofClaims(method, PairingApi.APP + path, token).build();
        return with(token, phone.proof(proof));
    }

    public RequestSpecification with(String token, String proof) {
        return given().header("Authorization", "DPoP " + token)
                .header("DPoP", proof)
                .header("X-Forwarded-For", "203.0.113.7");
    }
}
