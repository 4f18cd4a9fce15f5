package vn.cuaso.otp.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import vn.cuaso.otp.challenge.Challenge;
import vn.cuaso.otp.challenge.ChallengeId;
import vn.cuaso.otp.challenge.ChallengeStore;
import vn.cuaso.otp.code.CodeDerivation;
import vn.cuaso.otp.code.CodeSubject;

/** auth-service's side of the HTTP API, and the citizen's knowledge of the code. */
@Singleton
public class OtpApi {

    public static final String PURPOSE = "sign-in";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ServiceTokens tokens;
    private final ChallengeStore store;
    private final CodeDerivation codes;

    public OtpApi(ServiceTokens tokens, ChallengeStore store, CodeDerivation codes) {
        this.tokens = tokens;
        this.store = store;
        this.codes = codes;
    }

    /** A valid request body of somebody who was never here before. */
    public static Map<String, Object> somebody() {
        var body = new HashMap<String, Object>();
        body.put("transaction", "flow-" + random(8));
        body.put("purpose", PURPOSE);
        body.put("account", "account-" + random(8));
        body.put("phone", randomPhone());
        body.put("clientIp", "2001:db8:" + random(2) + ":" + random(2) + "::1");
        body.put("language", "vi");
        return body;
    }

    public static String randomPhone() {
        return String.format(Locale.ROOT, "+849%08d", RANDOM.nextInt(100_000_000));
    }

    public Response create(Map<String, ?> body) {
        return authorized().body(body).post("/challenges");
    }

    /** A challenge that was made for this body. */
    public String created(Map<String, ?> body) {
        JsonPath json = create(body).jsonPath();
        if (!"created".equals(json.getString("outcome"))) {
            throw new AssertionError(json.prettify());
        }
        return json.getString("challenge.id");
    }

    public Response find(String id, Object transaction) {
        return authorized().queryParam("transaction", transaction).get("/challenges/{id}", id);
    }

    public Response resend(String id, Map<String, ?> body) {
        return authorized()
                .body(Map.of(
                        "transaction", body.get("transaction"),
                        "purpose", body.get("purpose"),
                        "clientIp", body.get("clientIp")))
                .post("/challenges/{id}/sends", id);
    }

    public Response verify(String id, Map<String, ?> body, String code) {
        return authorized()
                .body(Map.of("transaction", body.get("transaction"), "purpose", body.get("purpose"), "code", code))
                .post("/challenges/{id}/verifications", id);
    }

    public Response cancel(String id, Object transaction) {
        return authorized().queryParam("transaction", transaction).delete("/challenges/{id}", id);
    }

    /** As an operator's request reaches this service. */
    public Response unlock(Object account) {
        return given().auth()
                .oauth2(tokens.sign(tokens.claims(ServiceTokens.AUDIENCE, "otp:unlock"), "first"))
                .delete("/accounts/{account}/failures", account);
    }

    /** The code that is in the citizen's message. */
    public String code(String id) {
        Challenge challenge = Await.item(store.find(new ChallengeId(id))).orElseThrow();
        var binding = challenge.binding();
        return codes.derive(challenge.kid(), new CodeSubject(binding.purpose(), binding.transaction(), id))
                .orElseThrow()
                .digits();
    }

    /** A code that is not in it. */
    public String wrongCode(String id) {
        return code(id).equals("000000") ? "000001" : "000000";
    }

    public RequestSpecification authorized() {
        return given().contentType(ContentType.JSON)
                .accept(ContentType.JSON)
                .auth()
                .oauth2(tokens.valid());
    }

    private static String random(int bytes) {
        var value = new byte[bytes];
        RANDOM.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }
}
