package vn.cuaso.auth.flow;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.Scope;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import vn.cuaso.auth.flow.EnrolledPhones.Phone;
import vn.cuaso.auth.flow.TestBrowser.Answer;
import vn.cuaso.auth.internal.InternalAddress;
import vn.cuaso.auth.pairing.QrServiceStub;
import vn.cuaso.auth.pairing.approval.ApprovalDraft;
import vn.cuaso.auth.testing.RelyingParty;

/** What tests of signing in by QR code have in common: a browser, a phone, and what stands between them. */
abstract class QrScenario extends SignInScenario {

    static final ObjectMapper JSON = new ObjectMapper();

    /** Filled by {@link QrServiceStub} itself. */
    QrServiceStub qr;

    @Inject
    EnrolledPhones phones;

    @Inject
    InternalAddress internal;

    @BeforeEach
    void resetQrService() {
        qr.reset();
    }

    /**
     * @return the session's id
     */
    static String pair(TestBrowser browser, String flow) {
        return pair(browser, flow, "cross-device");
    }

    static String pair(TestBrowser browser, String flow, String kind) {
        Answer begun = browser.post(flow + "/qr", Map.of("kind", kind));
        assertThat(begun.status()).isEqualTo(200);
        return json(begun.body()).path("session").asText();
    }

    /** As qr-session-service asks after a scan. */
    JsonNode claim(String session, Phone phone, String address) {
        return json(judge(session + "/claim", Map.of("device", phone.device(), "clientIp", address))
                .asString());
    }

    /** As qr-session-service asks before it keeps an approval. */
    String check(String session, Phone phone, String approval) {
        return json(judge(session + "/approval-check", Map.of("device", phone.device(), "approval", approval))
                        .asString())
                .path("outcome")
                .asText();
    }

    /** An approval of what was begun last. */
    ApprovalDraft approval(Phone phone) {
        JsonNode session = qr.latestSession();
        return new ApprovalDraft(
                phone.key(),
                session.path("session").asText(),
                session.path("client").asText(),
                digest(Base64.getUrlDecoder().decode(session.path("context").asText())),
                Instant.now());
    }

    /** Everything up to the moment when the browser comes for the result. */
    String approved(TestBrowser browser, String flow, Phone phone) {
        String session = pair(browser, flow);
        String address = qr.latestSession().path("clientIp").asText();
        assertThat(claim(session, phone, address).path("outcome").asText()).isEqualTo("eligible");
        qr.approve(session, approval(phone).sign());
        return session;
    }

    static Answer complete(TestBrowser browser, String flow, String session) {
        return press(browser, flow + "/qr/" + session + "/completion");
    }

    Response judge(String path, Map<String, String> body) {
        return judge(path, body, "pairings:judge");
    }

    Response judge(String path, Map<String, String> body, String scope) {
        return given().port(internal.port())
                .auth()
                .oauth2(token(scope))
                .contentType(ContentType.JSON)
                .body(body)
                .post("/internal/pairings/" + path);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    static String digest(byte[] bytes) {
        try {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    static String digest(String text) {
        return digest(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String token(String scope) {
        try {
            return RelyingParty.operator()
                    .send(new ClientCredentialsGrant(), new Scope(scope))
                    .toSuccessResponse()
                    .getTokens()
                    .getAccessToken()
                    .getValue();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    static void assertNotSignedIn(Answer answer, String title) {
        assertThat(answer.location()).isEmpty();
        assertThat(answer.page().select("h1").text()).isEqualTo(title);
    }
}
