package vn.cuaso.auth.page;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;

/** Cookies as OP-8 wants them: {@code __Host-}, HttpOnly, Secure, {@code SameSite=Lax}, by default for the browser session. */
public final class HostCookie {

    private HostCookie() {}

    public static NewCookie set(String name, String value) {
        return builder(name).value(value).build();
    }

    /** Kept after the browser is closed. */
    public static NewCookie lasting(String name, String value, Duration duration) {
        return builder(name)
                .value(value)
                .maxAge(Math.toIntExact(duration.toSeconds()))
                .build();
    }

    public static NewCookie clear(String name) {
        return builder(name).value("").maxAge(0).build();
    }

    private static NewCookie.Builder builder(String name) {
        return new NewCookie.Builder(name).path("/").httpOnly(true).secure(true).sameSite(NewCookie.SameSite.LAX);
    }
}
