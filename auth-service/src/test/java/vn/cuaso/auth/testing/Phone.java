package vn.cuaso.auth.testing;

import static io.restassured.RestAssured.given;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.auth.account.AccountId;

/** The identity app on a phone: signs its requests as the contract says. */
public final class Phone {

    public static final String PASSCODE = "739154";
    public static final String NAME = "Máy của Thử Nghiệm";
    public static final String APP = "http://app.localhost:8080";

    private static final String GRANT = "urn:cuaso:params:oauth:grant-type:device-passcode";

    public final ECKey key = TestClients.newKey();

    private final AccountId account;
    private final Phones phones;

    Phone(AccountId account, Phones phones) {
        this.account = account;
        this.phones = phones;
    }

    public String thumbprint() {
        try {
            return key.computeThumbprint().toString();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A proof of just now. */
    public String proof(String method, String path, Optional<String> token) {
        return Proofs.proof(key, method, APP + path, Instant.now(), token);
    }

    /** The token of a sign-in, good for one enrolment. */
    public String enrolmentToken() {
        CodeVerifier verifier = new CodeVerifier();
        String code = phones.code(account, verifier, Optional.of(thumbprint()));
        Response response = redeem(code, verifier, Optional.of(proof("POST", "/token", Optional.empty())));
        return response.then().statusCode(200).extract().path("access_token");
    }

    /** A sign-in's code that is bound to this phone's key, redeemed with this proof. */
    public Response redeemNewCode(Optional<String> proof) {
        CodeVerifier verifier = new CodeVerifier();
        return redeem(phones.code(account, verifier, Optional.of(thumbprint())), verifier, proof);
    }

    private static Response redeem(String code, CodeVerifier verifier, Optional<String> proof) {
        return token(
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        TestClients.IDENTITY_APP,
                        "redirect_uri",
                        TestClients.IDENTITY_APP_CALLBACK,
                        "code",
                        code,
                        "code_verifier",
                        verifier.getValue()),
                proof);
    }

    public Response enrol() {
        return enrol(PASSCODE, enrolmentToken());
    }

    public Response enrol(String passcode, String token) {
        return call("POST", "/device", token, Map.of("passcode", passcode, "name", NAME));
    }

    public Response passcode(String passcode) {
        return passcode(passcode, Optional.of(proof("POST", "/token", Optional.empty())));
    }

    public Response passcode(String passcode, Optional<String> proof) {
        return token(Map.of("grant_type", GRANT, "client_id", TestClients.IDENTITY_APP, "passcode", passcode), proof);
    }

    /** A token for the right passcode. */
    public String token() {
        return passcode(PASSCODE).then().statusCode(200).extract().path("access_token");
    }

    public Response call(String method, String path, String token, Object body) {
        return call(method, path, "DPoP " + token, Optional.of(proof(method, path, Optional.of(token))), body);
    }

    public Response call(String method, String path, String authorization, Optional<String> proof, Object body) {
        var request = given().header("Authorization", authorization).header("Origin", APP);
        proof.ifPresent(value -> request.header("DPoP", value));
        if (body != null) {
            request.contentType(ContentType.JSON).body(body);
        }
        return request.request(method, path);
    }

    private static Response token(Map<String, String> form, Optional<String> proof) {
        var request = given().formParams(form);
        proof.ifPresent(value -> request.header("DPoP", value));
        return request.post("/token");
    }
}
