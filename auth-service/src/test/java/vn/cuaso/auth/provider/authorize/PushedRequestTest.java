package vn.cuaso.auth.provider.authorize;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.page.ErrorCode;
import vn.cuaso.auth.protection.SplitToken;
import vn.cuaso.auth.provider.AuthorizationRequest;
import vn.cuaso.auth.provider.pushed.InMemoryPushedRequests;
import vn.cuaso.auth.provider.pushed.PushedRequest;
import vn.cuaso.auth.provider.pushed.PushedRequests;
import vn.cuaso.auth.testing.Clients;
import vn.cuaso.auth.testing.MovableClock;
import vn.cuaso.auth.testing.TestClients;

/** Requests that were pushed before the browser came (RFC 9126 §4), and clients that push all of them. */
class PushedRequestTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private final MovableClock clock = new MovableClock(NOW);
    private final PushedRequests pushed = new InMemoryPushedRequests();
    private final SplitToken reference = SplitToken.random(new SecureRandom());
    private final Client bank = Clients.fapi2(TestClients.newKey());
    private final Map<String, String> right = new HashMap<>(Map.of(
            "client_id", "bank",
            "redirect_uri", Clients.CALLBACK,
            "response_type", "code",
            "scope", "openid",
            "state", "pushed",
            "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
            "code_challenge_method", "S256"));

    @Test
    @DisplayName("OP-4: what stands beside the request_uri is ignored")
    void parametersBesideAreIgnored() {
        keep("bank");

        AuthorizationRequest request = ((AuthorizationDecision.Accepted) comeWith(
                        Map.of("state", "beside", "scope", "openid profile", "redirect_uri", "https://evil.example/")))
                .request();

        assertThat(request.state()).contains("pushed");
        assertThat(request.scopes()).containsExactly("openid");
        assertThat(request.redirectUri()).hasToString(Clients.CALLBACK);
    }

    @Test
    @DisplayName("OP-4: each browser that comes with a request_uri holds it apart from the others")
    void everyComingIsAHolderOfItsOwn() {
        keep("bank");

        AuthorizationRequest first = ((AuthorizationDecision.Accepted) comeWith(Map.of())).request();
        AuthorizationRequest second = ((AuthorizationDecision.Accepted) comeWith(Map.of())).request();

        assertThat(first.pushed().orElseThrow().id()).isEqualTo(reference.id());
        assertThat(first.pushed()).isNotEqualTo(second.pushed());
    }

    @Test
    void requestOfAnotherClientIsGone() {
        keep("shop");

        assertGone(comeWith(Map.of()));
    }

    @Test
    void expiredRequestIsGone() {
        keep("bank");
        clock.advance(java.time.Duration.ofSeconds(90));

        assertGone(comeWith(Map.of()));
    }

    @Test
    @DisplayName("OP-4: a FAPI 2.0 client comes with a pushed request or not at all")
    void clientThatHasToPushIsRefusedWithoutIt() {
        assertThat(refusal(right)).isEqualTo("invalid_request");
    }

    @Test
    @DisplayName("OP-1: a FAPI 2.0 client cannot push a request without PKCE")
    void fapiClientNeedsAProofKey() {
        right.remove("code_challenge");
        right.remove("code_challenge_method");

        AuthorizationDecision decision = Validators.of(bank, pushed, clock)
                .validatePushed(bank, AuthorizationParameters.of(right))
                .await()
                .indefinitely();

        assertThat(((AuthorizationDecision.Refused) decision).error().getCode()).isEqualTo("invalid_request");
    }

    @Test
    void addressOfSomebodyElsesIsNeverFetched() {
        right.put("request_uri", "https://client.example/request.jwt");
        assertThat(refusal(right)).isEqualTo("request_uri_not_supported");

        right.put("request", "x.y.z");
        assertThat(refusal(right)).isEqualTo("invalid_request");
    }

    private void keep(String clientId) {
        pushed.keep(reference, new PushedRequest(clientId, right), NOW.plusSeconds(90), NOW.plusSeconds(900), NOW)
                .await()
                .indefinitely();
    }

    private AuthorizationDecision comeWith(Map<String, String> beside) {
        Map<String, String> parameters = new HashMap<>(beside);
        parameters.put("client_id", "bank");
        parameters.put("request_uri", PushedRequests.URN + reference.value());
        return decide(parameters);
    }

    private String refusal(Map<String, String> parameters) {
        return ((AuthorizationDecision.Refused) decide(parameters)).error().getCode();
    }

    private AuthorizationDecision decide(Map<String, String> parameters) {
        return Validators.of(bank, pushed, clock)
                .validate(AuthorizationParameters.of(parameters))
                .await()
                .indefinitely();
    }

    private static void assertGone(AuthorizationDecision decision) {
        assertThat(((AuthorizationDecision.Unverified) decision).code()).isEqualTo(ErrorCode.REQUEST_GONE);
    }
}
