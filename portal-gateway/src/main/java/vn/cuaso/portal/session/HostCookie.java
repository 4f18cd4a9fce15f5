package vn.cuaso.portal.session;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;

/** A cookie as all of ours are: for this host alone, over TLS, out of reach of scripts and of most cross-site requests. */
final class HostCookie {

    private HostCookie() {}

    static Cookie of(String name, String value) {
        return Cookie.cookie(name, value)
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX);
    }
}
