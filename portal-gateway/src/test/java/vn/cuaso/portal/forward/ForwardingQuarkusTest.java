package vn.cuaso.portal.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.portal.testing.RawHttp;
import vn.cuaso.portal.testing.RawResponse;
import vn.cuaso.portal.testing.Site;

@QuarkusTest
class ForwardingQuarkusTest {

    private static final int LIMIT = 64 * 1024;

    @Test
    void serviceSeesTheGatewaysViewOfTheRequestOnly() {
        RawResponse response = Site.raw()
                .get(
                        Site.host("identity"),
                        "/qr/x?a=b",
                        "X-Forwarded-For: 203.0.113.9",
                        "X-Forwarded-Host: evil.example",
                        "X-Forwarded-Proto: https",
                        "X-Forwarded-Prefix: /evil",
                        "Forwarded: for=203.0.113.9;host=evil.example",
                        "X-Real-IP: 203.0.113.9",
                        "X-HTTP-Method-Override: DELETE");

        assertThat(response.echo().getString("uri")).isEqualTo("/qr/x?a=b");
        assertThat(response.received("x-forwarded-for")).isEqualTo(List.of("127.0.0.1"));
        assertThat(response.received("x-forwarded-host")).isEqualTo(List.of(Site.host("identity")));
        assertThat(response.received("x-forwarded-proto")).isEqualTo(List.of("http"));
        assertThat(response.received("x-forwarded-prefix")).isEmpty();
        assertThat(response.received("forwarded")).isEmpty();
        assertThat(response.received("x-real-ip")).isEmpty();
        assertThat(response.received("x-http-method-override")).isEmpty();
    }

    @Test
    void serviceIsAddressedByItsOwnName() {
        RawResponse response = Site.raw().get(Site.host("identity"), "/qr/x");

        assertThat(response.received("host")).hasSize(1).first().asString().startsWith("127.0.0.1:");
    }

    @Test
    void connectionHeaderCannotTakeAwayTheForwardedOnes() {
        RawResponse response =
                Site.raw().get(Site.host("identity"), "/qr/x", "Connection: X-Forwarded-For, X-Hop", "X-Hop: one hop");

        assertThat(response.received("x-forwarded-for")).isEqualTo(List.of("127.0.0.1"));
        assertThat(response.received("x-hop")).isEmpty();
        assertThat(response.received("connection")).isEmpty();
    }

    @Test
    void serviceReceivesItsOwnCookiesAndTheLanguage() {
        RawResponse response = Site.raw()
                .get(
                        Site.host("identity"),
                        "/qr/x",
                        "Cookie: __Host-id-session=secret; __Host-qr-stream=own; tracker=t",
                        "Cookie: __Host-lang=vi; __Host-portal-session=secret");

        assertThat(response.received("cookie")).isEqualTo(List.of("__Host-qr-stream=own; __Host-lang=vi"));
    }

    @Test
    void serviceSetsItsOwnCookiesAndTheLanguage() {
        RawResponse response = Site.raw().get(Site.host("identity"), "/qr/x");

        assertThat(response.headers("Set-Cookie"))
                .extracting(cookie -> cookie.substring(0, cookie.indexOf('=')))
                .containsExactly("__Host-qr-stream", "__Host-lang");
    }

    @Test
    void serviceWithoutCookiesSeesAndSetsNone() {
        RawResponse response =
                Site.raw().get(Site.host("portal"), "/api/statistics/echo", "Cookie: __Host-portal-session=secret");

        assertThat(response.echo().getString("backend")).isEqualTo("stats");
        assertThat(response.received("cookie")).isEmpty();
        assertThat(response.headers("Set-Cookie")).hasSize(1).first().asString().startsWith("__Host-lang=");
    }

    @Test
    void hopHeadersOfAnAnswerStayBehind() {
        RawResponse response = Site.raw().get(Site.host("identity"), "/qr/x");

        assertThat(response.header("X-Hop")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT /device/web-sign-in", "DELETE /device", "POST /device/alarm"})
    void methodAndProofOfTheAppArriveAsTheyAre(String line) {
        RawResponse response = Site.raw()
                .send(
                        "{}",
                        line + " HTTP/1.1",
                        "Host: " + Site.host("app"),
                        "Authorization: DPoP token",
                        "DPoP: proof",
                        "Content-Type: application/json",
                        "Content-Length: 2");

        assertThat(line).startsWith(response.echo().getString("method"));
        assertThat(response.echo().getString("backend")).isEqualTo("auth");
        assertThat(response.echo().getString("body")).isEqualTo("{}");
        assertThat(response.received("authorization")).isEqualTo(List.of("DPoP token"));
        assertThat(response.received("dpop")).isEqualTo(List.of("proof"));
    }

    @Test
    void formArrivesWhole() {
        RawResponse response = Site.raw()
                .send(
                        "a=1&b=2",
                        "POST /pairing/form HTTP/1.1",
                        "Host: " + Site.host("app"),
                        "Content-Type: application/x-www-form-urlencoded",
                        "Content-Length: 7");

        assertThat(response.echo().getString("body")).isEqualTo("a=1&b=2");
        assertThat(response.received("content-type")).isEqualTo(List.of("application/x-www-form-urlencoded"));
    }

    @Test
    void chunkedBodyReachesTheServiceWithOneDeclaredLength() {
        RawResponse response = Site.raw()
                .send(
                        "3\r\na=1\r\n4\r\n&b=2\r\n0\r\n\r\n",
                        "POST /pairing/form HTTP/1.1",
                        "Host: " + Site.host("app"),
                        "Transfer-Encoding: chunked");

        assertThat(response.echo().getString("body")).isEqualTo("a=1&b=2");
        assertThat(response.received("content-length")).isEqualTo(List.of("7"));
        assertThat(response.received("transfer-encoding")).isEmpty();
    }

    @Test
    void bodyThatWaitsForLeaveIsTaken() {
        RawResponse response = Site.raw()
                .send(
                        "a=1",
                        "POST /pairing/form HTTP/1.1",
                        "Host: " + Site.host("app"),
                        "Expect: 100-continue",
                        "Content-Length: 3");

        assertThat(response.echo().getString("body")).isEqualTo("a=1");
        assertThat(response.received("expect")).isEmpty();
    }

    @Test
    void bodyOfExactlyTheLimitPasses() {
        RawResponse response = post("x".repeat(LIMIT), "Content-Length: " + LIMIT);

        assertThat(response.echo().getInteger("bodyLength")).isEqualTo(LIMIT);
    }

    @Test
    void bodyDeclaredTooLargeIsRefused() {
        int before = Site.counts("qr").getInteger("requests");

        assertThat(post("x".repeat(LIMIT + 1), "Content-Length: " + (LIMIT + 1)).status())
                .isEqualTo(413);
        assertThat(Site.counts("qr").getInteger("requests")).isEqualTo(before);
    }

    @Test
    void chunkedBodyThatGrowsTooLargeIsRefused() {
        int before = Site.counts("qr").getInteger("requests");
        String chunk = Integer.toHexString(LIMIT) + "\r\n" + "x".repeat(LIMIT) + "\r\n";

        assertThat(post(chunk + "1\r\nx\r\n0\r\n\r\n", "Transfer-Encoding: chunked")
                        .status())
                .isEqualTo(413);
        assertThat(Site.counts("qr").getInteger("requests")).isEqualTo(before);
    }

    @Test
    void streamOfEventsIsPassedOnWhateverItsLength() {
        String chunk = Integer.toHexString(LIMIT) + "\r\n" + "x".repeat(LIMIT) + "\r\n";
        RawResponse chunked = Site.raw()
                .send(
                        chunk.repeat(3) + "0\r\n\r\n",
                        "POST /api/ingest/dossier-events HTTP/1.1",
                        "Host: " + Site.host("portal"),
                        "Transfer-Encoding: chunked");
        assertThat(chunked.status()).isEqualTo(200);
        assertThat(chunked.echo().getString("backend")).isEqualTo("stats");
        assertThat(chunked.echo().getInteger("bodyLength")).isEqualTo(3 * LIMIT);
        RawResponse declared = Site.raw()
                .send(
                        "x".repeat(2 * LIMIT),
                        "POST /api/ingest/dossier-events HTTP/1.1",
                        "Host: " + Site.host("portal"),
                        "Content-Length: " + 2 * LIMIT,
                        "X-Forwarded-For: 203.0.113.9");
        assertThat(declared.echo().getInteger("bodyLength")).isEqualTo(2 * LIMIT);
        assertThat(declared.echo().getJsonObject("headers").toString()).doesNotContain("203.0.113.9");
    }

    @Test
    void serviceThatIsAwayGivesAPageToTryAgainLater() {
        RawResponse response = Site.raw().get(Site.host("identity"), "/dev/sms", "Accept: text/html");

        assertThat(response.status()).isEqualTo(503);
        assertThat(response.header("Content-Type")).contains("text/html; charset=UTF-8");
        assertThat(response.header("Content-Security-Policy")).isPresent();
    }

    @Test
    void serviceThatHangsUpIsABadGateway() {
        RawResponse response = Site.raw().get(Site.host("identity"), "/qr/hang-up");

        assertThat(response.status()).isEqualTo(502);
        assertThat(response.echo().getString("code")).isEqualTo("bad-gateway");
    }

    @Test
    void serviceThatIsSilentTimesOut() {
        assertThat(Site.raw().get(Site.host("identity"), "/qr/silent").status()).isEqualTo(504);
    }

    @Test
    void manyEventStreamsFlowUnbufferedAtTheSameTimeAndEndWithTheBrowser() throws IOException {
        int streams = 40;
        List<Socket> browsers = new ArrayList<>();
        try {
            for (int index = 0; index < streams; index++) {
                browsers.add(openStream());
            }
            for (Socket browser : browsers) {
                assertThat(readUntil(browser, "data: first")).contains("text/event-stream");
            }
            assertThat(Site.counts("qr").getInteger("openStreams")).isEqualTo(streams);
        } finally {
            for (Socket browser : browsers) {
                browser.close();
            }
        }
        awaitNoStreams();
    }

    private static RawResponse post(String body, String length) {
        return Site.raw().send(body, "POST /pairing/form HTTP/1.1", "Host: " + Site.host("app"), length);
    }

    private static Socket openStream() throws IOException {
        Socket socket = Site.raw().open();
        String request = RawHttp.request(
                "", "GET /qr/stream HTTP/1.1", "Host: " + Site.host("identity"), "Connection: keep-alive");
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String readUntil(Socket socket, String text) throws IOException {
        StringBuilder received = new StringBuilder();
        while (received.indexOf(text) < 0) {
            int octet = socket.getInputStream().read();
            assertThat(octet).as("the stream goes on: %s", received).isNotNegative();
            received.append((char) octet);
        }
        return received.toString();
    }

    private static void awaitNoStreams() {
        // Well before a silent stream would be ended (cuaso.portal.forward.stream-silence).
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (Site.counts("qr").getInteger("openStreams") > 0) {
            assertThat(System.nanoTime()).as("streams end at the service").isLessThan(deadline);
        }
    }
}
