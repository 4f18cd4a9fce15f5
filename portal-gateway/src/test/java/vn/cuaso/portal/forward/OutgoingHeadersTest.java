package vn.cuaso.portal.forward;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.MultiMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingHeadersTest {

    private final MultiMap headers = MultiMap.caseInsensitiveMultiMap();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Forwarded",
                "X-Forwarded-Port",
                "x-forwarded-ssl",
                "X_Forwarded_For",
                "X-Real-IP",
                "X-Original-URL",
                "X-Rewrite-URL",
                "X-HTTP-Method-Override"
            })
    void headerThatAClientCouldMisleadByIsRemoved(String name) {
        headers.add(name, "evil");

        ForwardedHeaders.replace(headers, "198.51.100.7", "https", "id.example");

        assertThat(headers.contains(name)).isFalse();
    }

    @Test
    void forwardedHeadersHoldOneValueEach() {
        headers.add("X-Forwarded-For", "203.0.113.9").add("x-forwarded-for", "203.0.113.10");

        ForwardedHeaders.replace(headers, "198.51.100.7", "https", "id.example");

        assertThat(headers.getAll("X-Forwarded-For")).containsExactly("198.51.100.7");
        assertThat(headers.getAll("X-Forwarded-Proto")).containsExactly("https");
        assertThat(headers.getAll("X-Forwarded-Host")).containsExactly("id.example");
    }

    @Test
    void headersNamedInConnectionGoWithTheFixedOnes() {
        headers.add("Connection", "close, X-One")
                .add("Connection", " X-Two ")
                .add("X-One", "1")
                .add("X-Two", "2")
                .add("X-Three", "3")
                .add("TE", "trailers")
                .add("Upgrade", "h2c")
                .add("Transfer-Encoding", "chunked");

        HopHeaders.remove(headers);

        assertThat(headers.names()).containsExactly("X-Three");
    }

    @Test
    void cookiesOfOthersAreLeftOutWhateverTheirSpelling() {
        headers.add(
                "Cookie", " __Host-id-session=1;__Host-qr-stream=2 ; __host-id-x=3; =__Host-id-y=4; __Host-id=5; ;x");

        BackendCookies.keepOwn(headers, Backend.AUTH);

        assertThat(headers.getAll("Cookie")).containsExactly("__Host-id-session=1");
    }

    @Test
    void requestWithoutOwnCookiesHasNoCookieHeader() {
        headers.add("Cookie", "__Host-portal-session=1");

        BackendCookies.keepOwn(headers, Backend.OTP);

        assertThat(headers.contains("Cookie")).isFalse();
    }

    @Test
    @DisplayName("QR-4: auth-service sets the cookie of the QR stream and never gets it")
    void cookieOfTheQrStreamIsSetByAuthServiceAndReadByQrSessionService() {
        headers.add("Set-Cookie", "__Host-qr-stream=1; Path=/; Secure; HttpOnly")
                .add("Set-Cookie", "__Host-qr-other=2; Path=/; Secure")
                .add("Set-Cookie", "__Host-qr-streams=3; Path=/; Secure")
                .add("Cookie", "__Host-qr-stream=1");

        BackendCookies.passOwn(headers, Backend.AUTH);
        BackendCookies.keepOwn(headers, Backend.AUTH);

        assertThat(headers.getAll("Set-Cookie")).containsExactly("__Host-qr-stream=1; Path=/; Secure; HttpOnly");
        assertThat(headers.contains("Cookie")).isFalse();
    }

    @Test
    void noOtherServiceSetsTheCookieOfTheQrStream() {
        headers.add("Set-Cookie", "__Host-qr-stream=1; Path=/; Secure");

        BackendCookies.passOwn(headers, Backend.OTP);

        assertThat(headers.contains("Set-Cookie")).isFalse();
    }
}
