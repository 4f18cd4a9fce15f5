package vn.cuaso.auth.page;

import jakarta.ws.rs.core.NewCookie;

/** The cookie that binds sign-in flows to one browser: 256 random bits, of which flows keep the hash. */
public final class BrowserCookie {

    public static final String NAME = "__Host-id-browser";

    private BrowserCookie() {}

    public static NewCookie of(String browserSecret) {
        return HostCookie.set(NAME, browserSecret);
    }
}
