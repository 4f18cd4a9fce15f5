package vn.cuaso.qr.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import com.nimbusds.jwt.JWTClaimsSet;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import vn.cuaso.qr.keys.CodeKeys;
import vn.cuaso.qr.keys.CodeToken;
import vn.cuaso.qr.session.QrSession;
import vn.cuaso.qr.session.SessionId;
import vn.cuaso.qr.session.SessionStore;

/** Both sides of the HTTP API: auth-service's, and the phone's, which reaches it at the app origin. */
@Singleton
public class PairingApi {

    public static final String APP = "http://app.localhost:8080";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Config config;
    private final SessionStore store;
    private final CodeKeys codes;
    private final Clock clock;

    public PairingApi(Config config, SessionStore store, CodeKeys codes, Clock clock) {
        this.config = config;
        this.store = store;
        this.codes = codes;
        this.clock = clock;
    }

    /** A valid body of {@code POST /sessions} for a browser that was never here before. */
    public Map<String, Object> crossDevice() {
        var body = new HashMap<String, Object>();
        body.put("session", SessionId.random(RANDOM).value());
        body.put("kind", "cross-device");
        body.put("client", "portal");
        body.put("context", "eyJ2ZXJzaW9uIjoxfQ");
        body.put("streamHash", "h".repeat(43));
        body.put("browser", "browser-" + random(8));
        body.put("clientIp", "2001:db8:" + random(2) + ":" + random(2) + "::1");
        body.put("flowEndsAt", clock.instant().plus(Duration.ofMinutes(10)).toString());
        return body;
    }

    public Map<String, Object> sameDevice() {
        var body = crossDevice();
        body.put("kind", "same-device");
        body.remove("streamHash");
        body.put("returnTo", "http://id.localhost:8080/sign-in/flow/qr/session/return");
        return body;
    }

    public Response create(Map<String, ?> body) {
        return service().body(body).post("/sessions");
    }

    /** A session that was made of this body. */
    public SessionId created(Map<String, ?> body) {
        create(body).then().statusCode(200).body("outcome", equalTo("created"));
        return new SessionId((String) body.get("session"));
    }

    public Response take(SessionId id, String code) {
        return service().body(code == null ? Map.of() : Map.of("code", code)).post("/sessions/{id}/result", id.value());
    }

    public Response cancel(SessionId id) {
        return service().delete("/sessions/{id}", id.value());
    }

    public QrSession session(SessionId id) {
        return Await.item(store.find(id, clock.instant())).orElseThrow();
    }

    /** The code that the browser showed so many seconds ago. */
    public String code(SessionId id, int secondsAgo) {
        return token(id, clock.instant().getEpochSecond() - secondsAgo);
    }

    /** The token of the link that opens the app. */
    public String link(SessionId id) {
        return token(id, CodeToken.LINK);
    }

    private String token(SessionId id, long second) {
        var terms = session(id).terms();
        return codes.make(terms.kid(), terms.handle(), second).text();
    }

    public Response claim(TestPhone phone, String code, String source) {
        return from(phone, "POST", "/pairing/claims")
                .contentType(ContentType.JSON)
                .body(Map.of("code", code, "source", source))
                .post("/pairing/claims");
    }

    /** A session that this phone has claimed. */
    public SessionId claimed(TestPhone phone, Map<String, ?> body) {
        var id = created(body);
        var source = body.containsKey("streamHash") ? "camera" : "link";
        claim(phone, source.equals("camera") ? code(id, 0) : link(id), source)
                .then()
                .statusCode(200)
                .body("outcome", equalTo("claimed"));
        return id;
    }

    public Response state(TestPhone phone, SessionId id) {
        return from(phone, "GET", "/pairing/sessions/" + id.value()).get("/pairing/sessions/" + id.value());
    }

    public Response approve(TestPhone phone, SessionId id) {
        var claims = phone.approvalClaims(session(id).terms(), clock.instant());
        return approve(phone, id, phone.approval(claims.build()));
    }

    public Response approve(TestPhone phone, SessionId id, String approval) {
        var path = "/pairing/sessions/" + id.value() + "/approval";
        return from(phone, "POST", path)
                .contentType(ContentType.JSON)
                .body(Map.of("approval", approval))
                .post(path);
    }

    public Response reject(TestPhone phone, SessionId id) {
        var path = "/pairing/sessions/" + id.value() + "/rejection";
        return from(phone, "POST", path).post(path);
    }

    /** A request with a valid token and a valid proof of its own. */
    public RequestSpecification from(TestPhone phone, String method, String path) {
        return signed().from(phone, method, path);
    }

    public RequestSpecification with(String token, String proof) {
        return signed().with(token, proof);
    }

    /** A token as auth-service signs it. */
    public String token(JWTClaimsSet claims) {
        return signed().token(claims);
    }

    /** A token that says to be one. */
    public String strangersToken(JWTClaimsSet claims) {
        return new SignedRequests(config.getValue("test.strangers-key", String.class)).token(claims);
    }

    /** What a valid service token claims. */
    public JWTClaimsSet.Builder serviceClaims() {
        return signed().serviceClaims();
    }

    public RequestSpecification service() {
        return signed().service();
    }

    /** Lets auth-service answer so, until {@link #forget}; text that is no JSON is a fault of it. */
    public void authAnswers(String question, String answer) {
        given().body(answer).put(config.getValue("test.auth", String.class) + "/answers/" + question);
    }

    public void forget() {
        authAnswers("claim", "");
        authAnswers("approval-check", "");
    }

    /** What auth-service was asked. */
    public String asked() {
        return given().get(config.getValue("test.auth", String.class) + "/asked")
                .asString();
    }

    private SignedRequests signed() {
        return new SignedRequests(config.getValue("test.key", String.class));
    }

    private static String random(int bytes) {
        var value = new byte[bytes];
        RANDOM.nextBytes(value);
        return HexFormat.of().formatHex(value);
    }
}
