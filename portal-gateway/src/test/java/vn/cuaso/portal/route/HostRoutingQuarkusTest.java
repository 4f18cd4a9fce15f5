package vn.cuaso.portal.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.local.testing.StoresTestResource;
import vn.cuaso.portal.testing.GatewayTestResource;
import vn.cuaso.portal.testing.RawHttp;
import vn.cuaso.portal.testing.RawResponse;
import vn.cuaso.portal.testing.Site;

@QuarkusTest
@QuarkusTestResource(value = StoresTestResource.class, initArgs = @ResourceArg(name = "service", value = "portal"))
@QuarkusTestResource(GatewayTestResource.class)
class HostRoutingQuarkusTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Test
    void unknownHostIsMisdirected() {
        assertThat(Site.raw().get("evil.example", "/").status()).isEqualTo(421);
    }

    @Test
    void hostWithAnotherPortIsMisdirected() {
        assertThat(Site.raw().get("localhost:1", "/").status()).isEqualTo(421);
    }

    @Test
    void twoHostHeadersAreRefused() {
        RawResponse response = Site.raw().get(Site.host("portal"), "/", "Host: " + Site.host("identity"));

        assertThat(response.status()).isEqualTo(400);
    }

    @Test
    void absoluteRequestTargetIsRefused() {
        RawResponse response = Site.raw().get(Site.host("portal"), "http://" + Site.host("identity") + "/authorize");

        assertThat(response.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/authorize", "/dev/sms", "/qr/x", "/app/x", "/q/health", "/webjars/x", "/sign-in/other"})
    void portalHasNoneOfTheOtherOriginsPaths(String path) {
        assertThat(Site.raw().get(Site.host("portal"), path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/qr/../stub/counts",
                "/qr/%2e%2e/stub/counts",
                "/qr/..%2fstub/counts",
                "/qr//stub",
                "/qr/;/stub",
                "/qr/%5c..%5cstub",
                "/qr/%00",
                "/qr/%252e%252e/stub",
                "//evil.example/qr/x"
            })
    void ambiguousPathReachesNoService(String path) {
        int before = Site.counts("qr").getInteger("requests");

        assertThat(Site.raw().get(Site.host("identity"), path).status()).isEqualTo(400);
        assertThat(Site.counts("qr").getInteger("requests")).isEqualTo(before);
    }

    @Test
    void wrongMethodIsRefusedWithTheAllowedOnes() {
        RawResponse response = Site.raw().send("", "DELETE /token HTTP/1.1", "Host: " + Site.host("identity"));

        assertThat(response.status()).isEqualTo(405);
        assertThat(response.header("Allow")).contains("POST");
    }

    @Test
    void webSocketIsRefused() {
        RawResponse response = Site.raw()
                .get(
                        Site.host("identity"),
                        "/qr/socket",
                        "Connection: Upgrade",
                        "Upgrade: websocket",
                        "Sec-WebSocket-Version: 13",
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==");

        assertThat(response.status()).isEqualTo(400);
    }

    @Test
    void clearTextConnectionStaysWithItsProtocol() {
        RawResponse response = Site.raw()
                .get(
                        Site.host("portal"),
                        "/robots.txt",
                        "Connection: Upgrade, HTTP2-Settings",
                        "Upgrade: h2c",
                        "HTTP2-Settings: AAMAAABkAAQAAP__");

        assertThat(response.status()).isEqualTo(200);
    }

    @Test
    void rootOfIdentityOriginLeadsToPortal() {
        RawResponse response = Site.raw().get(Site.host("identity"), "/");

        assertThat(response.status()).isEqualTo(303);
        assertThat(response.header("Location")).contains(Site.portal() + "/");
    }

    @Test
    @DisplayName("OP-9: a person reads a page in their language with a reference number")
    void failureIsAPageForPeople() {
        RawResponse response =
                Site.raw().get(Site.host("portal"), "/nowhere", "Accept: text/html", "Cookie: __Host-lang=en");

        assertThat(response.status()).isEqualTo(404);
        assertThat(response.header("Content-Type")).contains("text/html; charset=UTF-8");
        assertThat(response.body()).containsPattern("[2-9A-Z]{4}-[2-9A-Z]{4}").contains("lang=\"en\"");
    }

    @Test
    @DisplayName("OP-9: a program reads a problem document with a reference number")
    void failureIsAProblemForPrograms() {
        RawResponse response = Site.raw().get(Site.host("identity"), "/nowhere");

        assertThat(response.header("Content-Type")).contains("application/problem+json");
        assertThat(response.echo().getString("code")).isEqualTo("not-found");
        assertThat(response.echo().getString("reference")).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100000", "Transfer-Encoding: chunked"})
    void formThatIsTooLargeForAPageIsRefused(String framing) {
        String form = "x".repeat(100_000);
        String body = framing.startsWith("Transfer") ? "186a0\r\n" + form + "\r\n0\r\n\r\n" : form;

        RawResponse response = Site.raw()
                .send(
                        body,
                        "POST /language HTTP/1.1",
                        "Host: " + Site.host("portal"),
                        "Origin: " + Site.portal(),
                        "Content-Type: application/x-www-form-urlencoded",
                        framing);

        assertThat(response.status()).isEqualTo(413);
        assertThat(response.echo().getString("code")).isEqualTo("too-large");
    }

    @Test
    void redirectWithinThePortalNamesNoScheme() {
        RawResponse response = Site.raw().get(Site.host("portal"), "/profile");

        assertThat(response.status()).isEqualTo(303);
        assertThat(response.header("Location")).contains("/sign-in/start?return=%2Fprofile");
    }

    @Test
    @DisplayName("OP-8: every page has a strict policy, with a nonce of its own, and is not stored")
    void pagesCarrySecurityHeaders() {
        RawResponse first = Site.raw().get(Site.host("portal"), "/", "Accept: text/html");
        RawResponse second = Site.raw().get(Site.host("portal"), "/", "Accept: text/html");

        assertThat(first.status()).isEqualTo(200);
        assertThat(first.header("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                .contains("form-action 'self' " + Site.identity())
                .doesNotContain("unsafe")
                .isNotEqualTo(second.header("Content-Security-Policy").orElseThrow());
        assertThat(first.header("Referrer-Policy")).contains("same-origin");
        assertThat(first.header("Cache-Control")).contains("no-store");
        assertThat(first.header("X-Content-Type-Options")).contains("nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Sec-Fetch-Site: none",
                "Origin: null",
                "Origin: http://evil.example",
                "X-Nothing: says where this comes from"
            })
    @DisplayName("OP-8: a form that another site sent is refused")
    void foreignFormIsRefused(String header) {
        RawResponse response = Site.raw()
                .send("", "POST /sign-out HTTP/1.1", "Host: " + Site.host("portal"), header, "Content-Length: 0");

        assertThat(response.status()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"portal", "identity", "app"})
    void staticFilesAreServedOnEveryOrigin(String origin) {
        RawResponse robots = Site.raw().get(Site.host(origin), "/robots.txt");

        assertThat(robots.status()).isEqualTo(200);
        assertThat(robots.header("Content-Type")).contains("text/plain; charset=UTF-8");
        assertThat(robots.header("Cache-Control")).contains("public, no-cache");
    }

    @Test
    void unchangedStaticFileIsNotSentAgain() {
        String tag = Site.raw()
                .get(Site.host("portal"), "/robots.txt")
                .header("ETag")
                .orElseThrow();

        RawResponse again = Site.raw().get(Site.host("portal"), "/robots.txt", "If-None-Match: " + tag);

        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void staticFileWithItsVersionInTheAddressIsKeptForEver() {
        String tag = Site.raw()
                .get(Site.host("portal"), "/robots.txt")
                .header("ETag")
                .orElseThrow();

        RawResponse versioned = Site.raw().get(Site.host("portal"), "/robots.txt?v=" + tag.replace("\"", ""));

        assertThat(versioned.header("Cache-Control")).contains("public, max-age=31536000, immutable");
    }

    @Test
    void metricsNameRoutesAndNoIds() {
        Site.raw().get(Site.host("identity"), "/qr/secret-id");
        Site.raw().get("evil.example", "/made-up");
        Site.raw().get(Site.host("portal"), "/procedures/secret-code");

        assertThat(new RawHttp(metrics.getPort())
                        .get("localhost", metrics.getPath())
                        .body())
                .contains("uri=\"/qr/**\"", "uri=\"/refused\"", "uri=\"/procedures/{code}\"")
                .doesNotContain("secret", "made-up");
    }

    @Test
    void missingStaticFileIsNotFound() {
        assertThat(Site.raw().get(Site.host("portal"), "/assets/missing.css").status())
                .isEqualTo(404);
    }
}
