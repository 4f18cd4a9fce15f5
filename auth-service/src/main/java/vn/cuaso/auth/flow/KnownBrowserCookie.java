package vn.cuaso.auth.flow;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import vn.cuaso.auth.page.HostCookie;

/** The cookie that says, encrypted, which accounts signed in from this browser (rule OTP-8). */
final class KnownBrowserCookie {

    static final String NAME = "__Host-id-known";

    private static final Duration LIVES = Duration.ofDays(180);

    private KnownBrowserCookie() {}

    static NewCookie of(String value) {
        return HostCookie.lasting(NAME, value, LIVES);
    }
}
