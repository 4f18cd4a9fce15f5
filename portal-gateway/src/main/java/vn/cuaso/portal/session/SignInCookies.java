package vn.cuaso.portal.session;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * Gives the cookies of quarkus-oidc, whose names cannot be configured, ours: {@code __Host-portal-state-…} for a sign-in
 * that is under way, {@code __Host-portal-session} for its result. A cookie that arrives under one of its own names is
 * dropped: a neighbouring host could have planted it, which the {@code __Host-} prefix prevents.
 */
@Singleton
class SignInCookies {

    static final String OUR_STATE = "__Host-portal-state-";
    static final String THEIR_STATE = "q_auth_";

    /** After the gateway's own filter, so for the portal's own pages alone. */
    private static final int AFTER_THE_GATEWAY = 900;

    private static final String THEIR_SESSION = "q_session";
    private static final String THEIRS = "q_";

    void register(@Observes Filters filters) {
        filters.register(SignInCookies::rename, AFTER_THE_GATEWAY);
    }

    private static void rename(RoutingContext request) {
        renameIncoming(request.request());
        request.addHeadersEndHandler(_ -> renameOutgoing(request));
        request.next();
    }

    private static void renameIncoming(HttpServerRequest request) {
        List<String> pairs = new ArrayList<>();
        for (String header : request.headers().getAll(HttpHeaders.COOKIE)) {
            for (String pair : header.split(";", -1)) {
                String cookie = pair.strip();
                if (cookie.startsWith(OUR_STATE)) {
                    pairs.add(THEIR_STATE + cookie.substring(OUR_STATE.length()));
                } else if (!cookie.isEmpty() && !cookie.startsWith(THEIRS)) {
                    pairs.add(cookie);
                }
            }
        }
        request.headers().remove(HttpHeaders.COOKIE);
        if (!pairs.isEmpty()) {
            request.headers().set(HttpHeaders.COOKIE, String.join("; ", pairs));
        }
    }

    private static void renameOutgoing(RoutingContext request) {
        for (Cookie cookie : List.copyOf(request.request().cookies())) {
            if (cookie.getName().startsWith(THEIRS)) {
                request.response().removeCookies(cookie.getName(), false);
                if (((ServerCookie) cookie).isChanged()) {
                    request.response().addCookie(ours(cookie));
                }
            }
        }
    }

    // The session's cookie gets no age: it goes when the browser is closed, whatever the tokens' life.
    private static Cookie ours(Cookie theirs) {
        if (theirs.getName().equals(THEIR_SESSION)) {
            return SessionCookie.set(theirs.getValue());
        }
        String name = OUR_STATE + theirs.getName().substring(THEIR_STATE.length());
        return HostCookie.of(name, theirs.getValue()).setMaxAge(theirs.getMaxAge());
    }
}
