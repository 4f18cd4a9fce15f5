package vn.cuaso.auth.flow;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.ws.rs.core.NewCookie;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.time.Duration;
import vn.cuaso.auth.page.HostCookie;

/** The cookie that says, encrypted, which accounts signed in from this browser (rule OTP-8). */
final class KnownBrowserCookie {

    static final String NAME = "__Host-id-known";

    private KnownBrowserCookie() {}

    /** Percent-encoded: a colon in a cookie's value would be put in quotes, which not everybody takes off again. */
    static NewCookie of(String value, Duration lives) {
        return HostCookie.lasting(NAME, URLEncoder.encode(value, US_ASCII), lives);
    }

    /** The value as it was given to {@link #of}; anything at all where the cookie was not made here. */
    static String decode(String cookie) {
        try {
            return URLDecoder.decode(cookie, US_ASCII);
        } catch (IllegalArgumentException _) {
            return cookie;
        }
    }
}
