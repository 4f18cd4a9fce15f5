package vn.cuaso.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.local.settings.StoreKind;
import vn.cuaso.local.testing.InjectStores;
import vn.cuaso.local.testing.Stores;
import vn.cuaso.portal.testing.RawResponse;
import vn.cuaso.portal.testing.Site;
import vn.cuaso.portal.testing.TestBrowser;

@QuarkusTest
class SignInQuarkusTest {

    private static final String NAME = "Nguyễn Thị Đẹp";
    private static final String SESSION = "__Host-portal-session";

    @InjectStores
    Stores stores;

    @Inject
    RedisDataSource redis;

    private final TestBrowser browser = new TestBrowser();

    @BeforeEach
    void providerSignsIn() {
        Site.ask("auth", "/stub/next?answer=");
    }

    @Test
    void signInStartsWithEverythingTheProviderNeeds() {
        browser.cookies("localhost").put("__Host-lang", "en");

        HttpResponse<String> response = browser.get(Site.portal() + "/sign-in/start?provider=vneid&return=/profile");

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(TestBrowser.location(response)).startsWith(Site.identity() + "/authorize?");
        Map<String, List<String>> sent = parameters(response);
        assertThat(sent)
                .containsEntry("response_type", List.of("code"))
                .containsEntry("client_id", List.of("portal"))
                .containsEntry("redirect_uri", List.of(Site.portal() + "/sign-in/callback"))
                .containsEntry("code_challenge_method", List.of("S256"))
                .containsEntry("idp_hint", List.of("vneid"))
                .containsEntry("ui_locales", List.of("en"))
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(sent.get("scope").getFirst().split(" ")).contains("openid", "profile");
    }

    @Test
    @DisplayName("OP-8: the cookie of a pending sign-in is __Host-, HttpOnly, Secure and Lax")
    void pendingSignInHasAHostCookie() {
        HttpResponse<String> response = browser.get(Site.portal() + "/sign-in/start");

        assertThat(response.headers().allValues("Set-Cookie"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .startsWith("__Host-portal-state-")
                        .contains("; Path=/", "; Secure", "; HTTPOnly", "; SameSite=Lax")
                        .doesNotContain("Domain"));
    }

    @Test
    void citizenComesBackToThePageThatAskedForTheSignIn() {
        HttpResponse<String> page = browser.visit(Site.portal() + "/profile");

        assertThat(page.uri()).hasToString(Site.portal() + "/profile");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(NAME);
    }

    @Test
    @DisplayName(
            "DATA-4: the profile leads to all sessions and phones of the citizen, in the language that is read here")
    void profileLeadsToAllSessions() {
        signIn();

        assertThat(browser.get(Site.portal() + "/profile").body())
                .contains("href=\"" + Site.identity() + "/sessions?lang=vi\"", "Phiên đăng nhập và thiết bị");
    }

    @Test
    void signedInCitizenIsGreetedByNameOnPublicPages() {
        signIn();

        assertThat(browser.get(Site.portal() + "/").body()).contains(NAME);
    }

    @Test
    void signInOfASignedInCitizenGoesStraightBack() {
        signIn();

        HttpResponse<String> response = browser.get(Site.portal() + "/sign-in/start?return=/profile");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(TestBrowser.location(response)).isEqualTo(Site.portal() + "/profile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example/", "/%5Cevil.example/", "javascript:alert(1)"})
    void returnLeadsNowhereElse(String target) {
        HttpResponse<String> response = browser.visit(Site.portal() + "/sign-in/start?return=" + target);

        assertThat(response.uri().getAuthority()).isEqualTo(Site.host("portal"));
    }

    @Test
    @DisplayName("OP-8: the session's cookie is __Host-, HttpOnly, Secure, Lax and goes with the browser")
    void sessionHasAHostCookie() {
        HttpResponse<String> response = browser.get(callbackOfNewSignIn());

        assertThat(response.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith(SESSION))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie)
                        .contains("; Path=/", "; Secure", "; HTTPOnly", "; SameSite=Lax")
                        .doesNotContain("Max-Age", "Expires", "Domain"));
        assertThat(browser.cookies("localhost")).containsOnlyKeys(SESSION);
    }

    @Test
    void portalProvesItsIdentityByASignedAssertion() throws InvalidJwtException {
        signIn();

        JsonObject exchange = new JsonObject(Site.ask("auth", "/stub/last-exchange"));
        assertThat(exchange.getString("client_assertion_type"))
                .isEqualTo("urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
        JwtClaims assertion = new JwtConsumerBuilder()
                .setSkipSignatureVerification()
                .setExpectedAudience(Site.identity())
                .setExpectedIssuer("portal")
                .setExpectedSubject("portal")
                .setRequireJwtId()
                .build()
                .processToClaims(exchange.getString("client_assertion"));
        assertThat(assertion.hasClaim("exp")).isTrue();
        assertThat(exchange.containsKey("client_secret")).isFalse();
    }

    @Test
    @DisplayName("DATA-1: a dump of the store shows neither the citizen nor a session's secret")
    void storeHoldsNothingReadable() {
        signIn();

        String secret = browser.cookies("localhost").get(SESSION);
        assertThat(storeKey()).matches("portal:\\{[A-Za-z0-9_-]{43}}:session").doesNotContain(secret);
        assertThat(redis.value(String.class).get(storeKey()))
                .isNotEmpty()
                .doesNotContain("citizen-1", "Nguyễn", secret, "eyJhbGciOi");
    }

    @Test
    @DisplayName("DATA-4: an idle session ends after 15 minutes, counted from the last page")
    void idleSessionEnds() {
        signIn();
        String key = storeKey();
        redis.key().pexpire(key, 60_000);

        browser.get(Site.portal() + "/");

        assertThat(redis.key().pttl(key)).isBetween(14 * 60_000L, 15 * 60_000L);
    }

    @Test
    @DisplayName("OP-7: every sign-in makes a new session and ends the one before it")
    void newSignInReplacesTheSession() {
        signIn();
        String first = storeKey();

        browser.get(callbackOfNewSignIn());

        assertThat(storeKey()).isNotEqualTo(first);
        assertThat(redis.key().exists(first)).isFalse();
    }

    @Test
    void cancelledSignInReturnsToThePortalWithANotice() {
        Site.ask("auth", "/stub/next?answer=access_denied");

        HttpResponse<String> page = browser.visit(Site.portal() + "/sign-in/start?return=/profile");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri()).hasToString(Site.portal() + Notice.CANCELLED);
        assertThat(browser.cookies("localhost")).isEmpty();
    }

    @Test
    void signInBegunAtAnAddressThatSaysErrorIsNoError() {
        HttpResponse<String> page = browser.visit(Site.portal() + "/sign-in/start?error=access_denied&return=/profile");

        assertThat(page.uri()).hasToString(Site.portal() + "/profile");
        assertThat(browser.cookies("localhost")).containsKey(SESSION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"server_error", "wrong-nonce", "wrong-challenge"})
    void signInThatDoesNotHoldGivesAPageToStartAgain(String ending) {
        Site.ask("auth", "/stub/next?answer=" + ending);

        HttpResponse<String> page = browser.visit(Site.portal() + "/sign-in/start");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=UTF-8");
        assertThat(browser.cookies("localhost")).doesNotContainKey(SESSION);
    }

    @Test
    void answerWithoutAPendingSignInGivesAPageToStartAgain() {
        HttpResponse<String> page = browser.visit(Site.portal() + "/sign-in/callback?code=c&state=s");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void answerToAnotherBrowsersSignInIsRefused() {
        String callback = callbackOfNewSignIn();
        TestBrowser victim = new TestBrowser();
        victim.get(Site.portal() + "/sign-in/start");

        HttpResponse<String> page = victim.visit(callback);

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(victim.cookies("localhost")).doesNotContainKey(SESSION);
    }

    @Test
    void goingBackToTheAnswerAfterASignInLeadsHome() {
        String callback = callbackOfNewSignIn();
        browser.get(callback);

        HttpResponse<String> again = browser.get(callback);

        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(TestBrowser.location(again)).isEqualTo(Site.portal() + "/");
    }

    @Test
    @DisplayName("OP-10: two tabs sign in side by side")
    void twoTabsFinishTheirOwnSignIns() {
        String first = callbackOfNewSignIn();
        String second = callbackOfNewSignIn();

        assertThat(browser.get(first).statusCode()).isEqualTo(303);
        assertThat(browser.get(second).statusCode()).isEqualTo(303);
        assertThat(browser.get(Site.portal() + "/").body()).contains(NAME);
    }

    @Test
    void impatientClicksKeepFewPendingSignIns() {
        for (int click = 0; click < 20; click++) {
            browser.get(Site.portal() + "/sign-in/start");
        }

        assertThat(browser.cookies("localhost")).hasSize(4);
        browser.visit(Site.portal() + "/sign-in/start");
        assertThat(browser.get(Site.portal() + "/").body()).contains(NAME);
    }

    @Test
    void cookieUnderTheLibrarysOwnNameIsIgnored() {
        signIn();
        String secret = browser.cookies("localhost").get(SESSION);

        RawResponse page = Site.raw().get(Site.host("portal"), "/", "Cookie: q_session=" + secret);

        assertThat(page.body()).doesNotContain(NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void publicPageStaysPublicWithAStaleSession(String stale) {
        browser.cookies("localhost").put(SESSION, stale);

        HttpResponse<String> page = browser.get(Site.portal() + "/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).doesNotContain(NAME);
    }

    @Test
    void storeThatIsAwayLeavesPublicPagesPublicAndComesBack() {
        signIn();
        stores.stop(StoreKind.REDIS);
        try {
            HttpResponse<String> page = browser.get(Site.portal() + "/");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).doesNotContain(NAME);
            assertThat(browser.get(Site.portal() + "/profile").statusCode()).isEqualTo(503);
            assertThat(browser.get(callbackOfNewSignIn()).statusCode()).isEqualTo(503);
        } finally {
            stores.start(StoreKind.REDIS);
        }
        long deadline = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (!isGreetedAfterSignIn()) {
            assertThat(System.nanoTime()).as("sign-ins work again").isLessThan(deadline);
        }
    }

    private boolean isGreetedAfterSignIn() {
        browser.visit(Site.portal() + "/sign-in/start");
        return browser.cookies("localhost").containsKey(SESSION)
                && browser.get(Site.portal() + "/").body().contains(NAME);
    }

    @Test
    @DisplayName("OP-7: signing out ends the portal's session and goes on to the provider")
    void signOutEndsTheSessionHereAndAtTheProvider() {
        signIn();
        String key = storeKey();

        String idToken = idTokenHint(signOut());

        assertThat(idToken).startsWith("eyJ");
        assertThat(redis.key().exists(key)).isFalse();
        assertThat(browser.cookies("localhost")).doesNotContainKey(SESSION);
    }

    @Test
    void signOutWithoutASessionStillGoesToTheProvider() {
        Map<String, List<String>> sent = parameters(signOut());

        assertThat(sent)
                .containsEntry("client_id", List.of("portal"))
                .containsEntry("post_logout_redirect_uri", List.of(Site.portal() + "/sign-out/done"))
                .doesNotContainKey("id_token_hint");
    }

    @Test
    void signedOutCitizenReadsANoticeAtHome() {
        HttpResponse<String> page = browser.visit(Site.portal() + "/sign-out/done");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.uri()).hasToString(Site.portal() + Notice.SIGNED_OUT);
    }

    private void signIn() {
        browser.visit(Site.portal() + "/sign-in/start");
        assertThat(browser.cookies("localhost")).containsKey(SESSION);
    }

    private String storeKey() {
        return new SessionId(browser.cookies("localhost").get(SESSION)).storeKey();
    }

    /** Goes to the provider and stops where it sends the browser back. */
    private String callbackOfNewSignIn() {
        String session = browser.cookies("localhost").remove(SESSION);
        String authorize = TestBrowser.location(browser.get(Site.portal() + "/sign-in/start"));
        if (session != null) {
            browser.cookies("localhost").put(SESSION, session);
        }
        return TestBrowser.location(browser.get(authorize));
    }

    private HttpResponse<String> signOut() {
        HttpResponse<String> response = browser.post(Site.portal() + "/sign-out", "");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(TestBrowser.location(response)).startsWith(Site.identity() + "/end-session?");
        return response;
    }

    private static String idTokenHint(HttpResponse<String> response) {
        return parameters(response).get("id_token_hint").getFirst();
    }

    private static Map<String, List<String>> parameters(HttpResponse<String> response) {
        return new QueryStringDecoder(TestBrowser.location(response)).parameters();
    }

    private static final class Notice {
        static final String CANCELLED = "/?notice=sign-in-cancelled";
        static final String SIGNED_OUT = "/?notice=signed-out";
    }
}
