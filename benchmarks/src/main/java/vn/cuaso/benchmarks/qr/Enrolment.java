package vn.cuaso.benchmarks.qr;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.cuaso.benchmarks.citizen.Citizen;
import vn.cuaso.benchmarks.citizen.HttpBrowser;
import vn.cuaso.local.settings.Origins;

/** A device that the real auth-service knows: enrolled with password and SMS code, allowed to sign in to the web. */
final class Enrolment {
    private static final String PASSCODE = "274960";
    private static final String CLIENT = "identity-app";
    private static final String GRANT = "urn:cuaso:params:oauth:grant-type:device-passcode";

    private final Calls calls;
    private final Origins origins;
    private final Device device;

    private Enrolment(Calls calls, Origins origins, Device device) {
        this.calls = calls;
        this.origins = origins;
        this.device = device;
    }

    static Enrolment of(Citizen citizen, HttpClient client, Calls calls, Origins origins) throws JOSEException {
        Enrolment enrolment = new Enrolment(calls, origins, Device.fresh());
        enrolment.enrol(citizen, new HttpBrowser(client));
        return enrolment;
    }

    private void enrol(Citizen citizen, HttpBrowser browser) throws JOSEException {
        CodeVerifier verifier = new CodeVerifier();
        URI callback =
                citizen.signIn(browser, browser.open(authorization(verifier))).address();
        String code =
                URLUtils.parseParameters(callback.getRawQuery()).get("code").getFirst();
        String token = token(Map.of(
                "grant_type",
                "authorization_code",
                "redirect_uri",
                redirect(),
                "code",
                code,
                "code_verifier",
                verifier.getValue(),
                "client_id",
                CLIENT));
        calls.post(
                origins.app() + "/device",
                proven("POST", "/device", token),
                Map.of("passcode", PASSCODE, "name", "Benchmark"));
        calls.put(
                origins.app() + "/device/web-sign-in",
                proven("PUT", "/device/web-sign-in", passcodeToken()),
                Map.of("allowed", true));
    }

    private String authorization(CodeVerifier verifier) {
        String challenge =
                CodeChallenge.compute(CodeChallengeMethod.S256, verifier).getValue();
        Map<String, List<String>> parameters = Map.of(
                "response_type", List.of("code"),
                "client_id", List.of(CLIENT),
                "redirect_uri", List.of(redirect()),
                "scope", List.of("openid device:enrol"),
                "state", List.of(UUID.randomUUID().toString()),
                "nonce", List.of(UUID.randomUUID().toString()),
                "code_challenge", List.of(challenge),
                "code_challenge_method", List.of("S256"),
                "dpop_jkt", List.of(device.thumbprint()));
        return origins.identity() + "/authorize?" + URLUtils.serializeParameters(parameters);
    }

    private String redirect() {
        return origins.app() + "/app/enrolment";
    }

    /** The phone just after its passcode was entered: for two minutes it may approve. */
    Phone opened() throws JOSEException {
        return new Phone(calls, origins.app(), origins, device, passcodeToken());
    }

    private String passcodeToken() throws JOSEException {
        return token(Map.of("grant_type", GRANT, "client_id", CLIENT, "passcode", PASSCODE));
    }

    private String token(Map<String, String> form) throws JOSEException {
        String address = origins.app() + "/token";
        JsonNode answer = calls.postForm(address, Map.of("DPoP", device.proof("POST", address)), form);
        return answer.path("access_token").asText();
    }

    private Map<String, String> proven(String method, String path, String token) throws JOSEException {
        return Map.of("Authorization", "DPoP " + token, "DPoP", device.proof(method, origins.app() + path, token));
    }
}
