package vn.cuaso.auth.dpop;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.testing.Phone;
import vn.cuaso.auth.testing.Phones;
import vn.cuaso.auth.testing.Proofs;
import vn.cuaso.auth.testing.TestCitizens;

/** Somebody has a token, or a passcode, but not the phone. */
@QuarkusTest
class DpopQuarkusTest {

    @Inject
    Phones phones;

    @Inject
    TestCitizens citizens;

    private Phone phone;
    private Phone thief;

    @BeforeEach
    void enrol() {
        phone = phones.enrolled(citizens.register());
        thief = phones.enrolled(citizens.register());
    }

    @Test
    @DisplayName("OP-4: a stolen token is refused without a proof, and with a proof by another key")
    void stolenTokenIsRefused() {
        String token = phone.token();
        Optional<String> foreign = Optional.of(thief.proof("GET", "/device", Optional.of(token)));

        refused(phone.call("GET", "/device", "DPoP " + token, Optional.empty(), null), "invalid_dpop_proof");
        refused(phone.call("GET", "/device", "DPoP " + token, foreign, null), "invalid_token");
        refused(phone.call("GET", "/device", "Bearer " + token, foreign, null), "invalid_token");
        assertThat(phone.call("GET", "/device", token, null).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("OP-4: a bound token is no bearer token, not at /userinfo either; with its proof it is taken")
    void boundTokenIsNoBearerToken() {
        String token = phones.of(citizens.register()).enrolmentToken();
        given().header("Authorization", "Bearer " + token)
                .get("/userinfo")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("invalid_token"));
        given().formParam("access_token", token).post("/userinfo").then().statusCode(401);

        Phone other = phones.of(citizens.register());
        String own = other.enrolmentToken();
        other.call("GET", "/userinfo", own, null).then().statusCode(200);
        refused(other.call("GET", "/userinfo", "DPoP " + own, Optional.empty(), null), "invalid_dpop_proof");
    }

    @Test
    @DisplayName("OP-4: a proof is good for one request, to one address, by one method, for one token, now")
    void proofIsGoodForOneRequest() {
        String token = phone.token();
        Optional<String> once = Optional.of(phone.proof("GET", "/device", Optional.of(token)));
        assertThat(phone.call("GET", "/device", "DPoP " + token, once, null).statusCode())
                .isEqualTo(200);

        refused(phone.call("GET", "/device", "DPoP " + token, once, null), "invalid_dpop_proof");
        refused(with(token, phone.proof("GET", "/device/alarm", Optional.of(token))), "invalid_dpop_proof");
        refused(with(token, phone.proof("DELETE", "/device", Optional.of(token))), "invalid_dpop_proof");
        refused(with(token, phone.proof("GET", "/device", Optional.of(phone.token()))), "invalid_dpop_proof");
        refused(with(token, phone.proof("GET", "/device", Optional.empty())), "invalid_dpop_proof");
        Instant stale = Instant.now().minusSeconds(60);
        refused(
                with(token, Proofs.proof(phone.key, "GET", Phone.APP + "/device", stale, Optional.of(token))),
                "invalid_dpop_proof");
    }

    @Test
    @DisplayName("OP-4: the app's client gets no token without a proof, for a code or for a passcode")
    void boundClientNeedsAProof() {
        Response code = phone.redeemNewCode(Optional.empty());
        Response passcode = phone.passcode(Phone.PASSCODE, Optional.empty());

        code.then().statusCode(400).body("error", equalTo("invalid_dpop_proof"));
        passcode.then().statusCode(400).body("error", equalTo("invalid_dpop_proof"));
    }

    @Test
    @DisplayName("OP-4: a code that names a key is redeemed with that key alone (dpop_jkt)")
    void stolenCodeIsRefused() {
        Optional<String> foreign = Optional.of(thief.proof("POST", "/token", Optional.empty()));

        phone.redeemNewCode(foreign).then().statusCode(400).body("error", equalTo("invalid_grant"));
    }

    @Test
    @DisplayName("QR-6: the right passcode is worth nothing on another phone")
    void passcodeIsOfOnePhone() {
        Phone unknown = phones.of(citizens.register());

        unknown.passcode(Phone.PASSCODE).then().statusCode(400).body("error_description", equalTo("device_unknown"));
    }

    @Test
    @DisplayName("OP-8: what pages of another origin send is refused, also of the identity origin")
    void foreignPagesAreRefused() {
        String token = phone.token();
        for (String origin : new String[] {"http://id.localhost:8080", "http://localhost:8080", "null"}) {
            given().header("Authorization", "DPoP " + token)
                    .header("DPoP", phone.proof("DELETE", "/device", Optional.of(token)))
                    .header("Origin", origin)
                    .delete("/device")
                    .then()
                    .statusCode(403)
                    .contentType("application/problem+json");
        }
        given().header("Authorization", "DPoP " + token)
                .header("DPoP", phone.proof("GET", "/device", Optional.of(token)))
                .header("Sec-Fetch-Site", "same-site")
                .get("/device")
                .then()
                .statusCode(403);
        // A native app says nothing about an origin.
        given().header("Authorization", "DPoP " + token)
                .header("DPoP", phone.proof("GET", "/device", Optional.of(token)))
                .get("/device")
                .then()
                .statusCode(200);
    }

    private Response with(String token, String proof) {
        return phone.call("GET", "/device", "DPoP " + token, Optional.of(proof), null);
    }

    private static void refused(Response response, String error) {
        response.then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("DPoP "))
                .header("WWW-Authenticate", containsString(error));
    }
}
