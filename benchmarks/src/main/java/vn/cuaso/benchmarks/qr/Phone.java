package vn.cuaso.benchmarks.qr;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import java.util.Base64;
import java.util.Map;
import vn.cuaso.local.settings.Origins;

/** A citizen's phone: scans a code and approves, each request with its proof. A new device for each, as in life. */
final class Phone {
    private static final String CLAIMS = "/pairing/claims";
    private static final int MOST_SCANS = 10;

    private final Calls calls;
    private final String service;
    private final Origins origins;
    private final Device device;
    private final String token;

    /**
     * A phone with a token.
     *
     * @param service where requests go; what proofs name is the app origin
     */
    Phone(Calls calls, String service, Origins origins, Device device, String token) {
        this.calls = calls;
        this.service = service;
        this.origins = origins;
        this.device = device;
        this.token = token;
    }

    /** Scans, again when the code was too old by the time it arrived; the answer is {@code claimed}. */
    JsonNode claim(WaitingBrowser browser) throws JOSEException {
        JsonNode answer = scan(browser);
        for (int scan = 1; scan < MOST_SCANS && outcome(answer).equals("code-expired"); scan++) {
            answer = scan(browser);
        }
        return expect("claimed", answer);
    }

    private JsonNode scan(WaitingBrowser browser) throws JOSEException {
        return post(CLAIMS, Map.of("code", browser.token(), "source", "camera"));
    }

    /** Signs what the claim showed. */
    String sign(JsonNode claimed) throws JOSEException {
        byte[] context = Base64.getUrlDecoder().decode(claimed.path("context").asText());
        return device.approval(origins.identity(), claimed.path("session").asText(), "portal", context);
    }

    /** Sends the approval; the answer is {@code approved}. */
    void approve(JsonNode claimed, String approval) throws JOSEException {
        String path = "/pairing/sessions/" + claimed.path("session").asText() + "/approval";
        expect("approved", post(path, Map.of("approval", approval)));
    }

    private JsonNode post(String path, Object body) throws JOSEException {
        return calls.post(
                service + path,
                Map.of("Authorization", "DPoP " + token, "DPoP", device.proof("POST", origins.app() + path, token)),
                body);
    }

    private static String outcome(JsonNode answer) {
        return answer.path("outcome").asText();
    }

    private static JsonNode expect(String outcome, JsonNode answer) {
        if (!outcome(answer).equals(outcome)) {
            throw new IllegalStateException("Expected " + outcome + ": " + answer);
        }
        return answer;
    }
}
