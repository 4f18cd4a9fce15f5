package vn.cuaso.portal.session;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The cookie that holds a session's id. It lives as long as the browser; the server ends the session earlier. */
final class SessionCookie {

    static final String NAME = "__Host-portal-session";

    private SessionCookie() {}

    static Optional<SessionId> read(RoutingContext request) {
        return Optional.ofNullable(request.request().getCookie(NAME))
                .map(Cookie::getValue)
                .flatMap(SessionId::parse);
    }

    static Cookie set(String value) {
        return HostCookie.of(NAME, value);
    }

    static Cookie cleared() {
        return HostCookie.of(NAME, "").setMaxAge(0);
    }
}
