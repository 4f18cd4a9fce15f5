package vn.cuaso.portal.visitor;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;

/** Reads the language that a browser has chosen. */
public final class RequestLanguage {

    private RequestLanguage() {}

    public static Language of(RoutingContext request) {
        Cookie chosen = request.request().getCookie(Language.COOKIE);
        return Language.fromCookie(chosen == null ? null : chosen.getValue());
    }
}
