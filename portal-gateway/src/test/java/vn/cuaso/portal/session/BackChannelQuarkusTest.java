package vn.cuaso.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.portal.testing.Site;
import vn.cuaso.portal.testing.TestBrowser;

/** The provider says that a session has ended. */
@QuarkusTest
class BackChannelQuarkusTest {

    private static final String NAME = "Nguyễn Thị Đẹp";

    private final TestBrowser browser = new TestBrowser();

    @BeforeEach
    void signIn() {
        Site.ask("auth", "/stub/next?answer=");
        browser.visit(Site.portal() + "/sign-in/start");
    }

    @Test
    @DisplayName("OP-7: a sign-out at the provider ends the portal's session")
    void logoutTokenEndsTheSession() {
        assertThat(isSignedIn()).isTrue();

        HttpResponse<String> answer = send("logout_token=" + Site.ask("auth", "/stub/logout-token"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(isSignedIn()).isFalse();
    }

    @Test
    @DisplayName("OP-7: a sign-out that the provider tells by the gateway's name inside ends the portal's session too")
    void logoutTokenSentInsideEndsTheSession() {
        assertThat(isSignedIn()).isTrue();

        assertThat(send(Site.inside(), "logout_token=" + Site.ask("auth", "/stub/logout-token"))
                        .statusCode())
                .isEqualTo(200);

        assertThat(isSignedIn()).isFalse();
    }

    @Test
    @DisplayName("OP-7: a logout token that names the citizen alone ends what the citizen has here")
    void logoutTokenOfACitizenEndsTheSession() {
        TestBrowser another = new TestBrowser();
        Site.ask("auth", "/stub/next?answer=citizen:" + UUID.randomUUID());
        another.visit(Site.portal() + "/sign-in/start");
        assertThat(isSignedIn(another)).isTrue();

        assertThat(send("logout_token=" + Site.ask("auth", "/stub/logout-token?sid="))
                        .statusCode())
                .isEqualTo(200);

        assertThat(isSignedIn(another)).isFalse();
        assertThat(isSignedIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"?typ=JWT", "?typ=at%2Bjwt", "?aud=another", "?iss=https://evil.example"})
    @DisplayName("OP-7: a token for another purpose, another client or of another issuer ends nothing")
    void wrongTokenEndsNothing(String wrong) {
        HttpResponse<String> answer = send("logout_token=" + Site.ask("auth", "/stub/logout-token" + wrong));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_request\"}");
        assertThat(isSignedIn()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "logout_token=", "logout_token=a.b.c", "other=1"})
    void whatIsNoTokenIsRefused(String form) {
        assertThat(send(form).statusCode()).isEqualTo(400);
        assertThat(isSignedIn()).isTrue();
    }

    @Test
    void anotherSessionsEndEndsNothing() {
        assertThat(send("logout_token=" + Site.ask("auth", "/stub/logout-token?sid=another"))
                        .statusCode())
                .isEqualTo(200);

        assertThat(isSignedIn()).isTrue();
    }

    private boolean isSignedIn() {
        return isSignedIn(browser);
    }

    private static boolean isSignedIn(TestBrowser browser) {
        return browser.get(Site.portal() + "/").body().contains(NAME);
    }

    private static HttpResponse<String> send(String form) {
        return send(Site.portal(), form);
    }

    private static HttpResponse<String> send(String origin, String form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(origin + "/sign-out/back-channel"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
