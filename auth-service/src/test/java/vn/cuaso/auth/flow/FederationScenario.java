package vn.cuaso.auth.flow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import vn.cuaso.auth.flow.Citizens.Citizen;
import vn.cuaso.auth.flow.TestBrowser.Answer;
import vn.cuaso.auth.testing.RelyingParty;

/** What tests of other providers have in common: a citizen who has an identity there. */
abstract class FederationScenario extends SignInScenario {

    /** Filled by {@link UpstreamProviders}. */
    MockOAuth2Server upstream;

    final TestBrowser browser = browser();

    /** A subject at the other provider. */
    static String newSubject() {
        return UUID.randomUUID().toString();
    }

    /** Sends the browser to the provider. */
    static URI leave(TestBrowser browser, String flow, String provider) {
        Answer leaving = browser.get(start(flow, provider));
        assertThat(leaving.status()).as(leaving.body()).isEqualTo(302);
        return URI.create(leaving.location());
    }

    static String start(String flow, String provider) {
        return "/federation/" + provider + "/start/" + flow.substring("/sign-in/".length());
    }

    /** Signs in at the provider, and comes back. */
    Answer signInUpstream(TestBrowser browser, String flow, String provider, Map<String, Object> claims) {
        URI leaving = leave(browser, flow, provider);
        return browser.get(returnAddress(leaving, provider, claims));
    }

    /** The address that the provider sends the browser back to, as a path. */
    String returnAddress(URI leaving, String provider, Map<String, Object> claims) {
        Map<String, Object> others = new HashMap<>(claims);
        long expiry = (Long) others.getOrDefault("test.expiry", 300L);
        others.remove("test.expiry");
        String subject = (String) others.remove("sub");
        upstream.enqueueCallback(
                new DefaultOAuth2TokenCallback(provider, subject, "JWT", List.of("cua-so"), others, expiry));
        return returnAddress(leaving, subject);
    }

    /** The same, with an answer that is never redeemed: what is enqueued there would be another test's. */
    static String returnAddress(URI leaving) {
        return returnAddress(leaving, "somebody");
    }

    private static String returnAddress(URI leaving, String subject) {
        URI callback = URI.create(signIn(leaving, subject));
        return callback.getRawPath() + '?' + callback.getRawQuery();
    }

    static String state(URI leaving) {
        return query(leaving.getRawQuery()).get("state");
    }

    static Map<String, String> query(String raw) {
        Map<String, String> parameters = new HashMap<>();
        for (String pair : raw.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], UTF_8));
        }
        return parameters;
    }

    static Map<String, Object> verified(Citizen citizen, String subject) {
        return Map.of("sub", subject, "citizen_id", citizen.citizenId(), "acr", UpstreamProviders.HIGH_UPSTREAM);
    }

    /** The ID token that the client gets for this answer. */
    JWTClaimsSet tokens(RelyingParty party, Answer done) throws Exception {
        URI callback = party.authenticationRequest().build().getRedirectionURI();
        assertThat(done.location()).as(done.body()).startsWith(callback + "?");
        return RelyingParty.tokens(party.redeem(
                        query(URI.create(done.location()).getRawQuery()).get("code")))
                .getIDToken()
                .getJWTClaimsSet();
    }

    /** At the page that prompt=login asks for. */
    private static String signIn(URI address, String subject) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(address)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString("username=" + subject))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
