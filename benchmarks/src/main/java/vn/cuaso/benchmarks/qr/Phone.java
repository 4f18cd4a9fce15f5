package vn.cuaso.benchmarks.qr;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import java.util.Base64;
import java.util.Map;
import vn.cuaso.local.settings.Origins;

/** A citizen's phone: scans a code and approves, each request with its proof. A new device for each, as in life. */
final class Phone {
    private static final String CLAIMS = "/pairing/claims";

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

    /** Scans; the answer is {@code claimed}. */
    JsonNode claim(String code) throws JOSEException {
        JsonNode answer = post(CLAIMS, Map.of("code", code, "source", "camera"));
        return expect("claimed", answer);
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

    private static JsonNode expect(String outcome, JsonNode answer) {
        if (!answer.path("outcome").asText().equals(outcome)) {
            throw new IllegalStateException("Expected " + outcome + ": " + answer);
        }
        return answer;
    }
}
