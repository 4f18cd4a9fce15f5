package vn.cuaso.auth.federation;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sign-ins that a browser has begun at other providers, one cookie each: {@code __Host-id-federation-…} holds the flow
 * and, encrypted, what quarkus-oidc keeps in a cookie whose name cannot be configured. A cookie that arrives under that
 * name is dropped: a neighbouring host could have planted it, which the {@code __Host-} prefix prevents. The session that
 * quarkus-oidc would begin is never sent.
 */
@Singleton
class PendingFederation {

    private static final String OURS = "__Host-id-federation-";
    private static final String THEIR_STATE = "q_auth_";
    private static final String THEIRS = "q_";
    private static final char SEPARATOR = '~';

    /** Without a limit, impatient clicks would make the browser's headers too large for any server. */
    private static final int AT_ONCE = 4;

    /** Before authentication, after what separates the ports. */
    private static final int PRIORITY = 900;

    private static final String FLOW = PendingFederation.class.getName() + ".flow";

    void register(@Observes Filters filters) {
        filters.register(PendingFederation::rename, PRIORITY);
    }

    /** The sign-in that begins with this request belongs to this flow. */
    static void begin(RoutingContext request, String flow) {
        request.put(FLOW, flow);
        List<String> pending = request.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(THEIR_STATE))
                .toList();
        // Browsers send the oldest cookie first (RFC 6265 §5.4).
        pending.stream()
                .limit(Math.max(pending.size() - (AT_ONCE - 1), 0))
                .forEach(name ->
                        request.response().addCookie(cookie(ours(name), "").setMaxAge(0)));
    }

    /** The flow that the answer with this {@code state} belongs to, if this browser has begun it and not finished. */
    static Optional<String> flow(RoutingContext request, String provider, String state) {
        return Optional.ofNullable(request.get(FLOW + '.' + THEIR_STATE + provider + '_' + state));
    }

    private static void rename(RoutingContext request) {
        if (request.normalizedPath().startsWith("/federation/")) {
            renameIncoming(request);
            request.addHeadersEndHandler(_ -> renameOutgoing(request));
        }
        request.next();
    }

    private static void renameIncoming(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        List<String> pairs = new ArrayList<>();
        for (String header : request.headers().getAll(HttpHeaders.COOKIE)) {
            for (String pair : header.split(";", -1)) {
                String cookie = pair.strip();
                if (cookie.startsWith(OURS)) {
                    theirs(routing, cookie.substring(OURS.length())).ifPresent(pairs::add);
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

    private static Optional<String> theirs(RoutingContext routing, String cookie) {
        int value = cookie.indexOf('=');
        int separator = cookie.indexOf(SEPARATOR, value);
        if (value < 0 || separator < 0) {
            return Optional.empty();
        }
        String name = THEIR_STATE + cookie.substring(0, value);
        routing.put(FLOW + '.' + name, cookie.substring(value + 1, separator));
        return Optional.of(name + '=' + cookie.substring(separator + 1));
    }

    private static void renameOutgoing(RoutingContext request) {
        for (Cookie cookie : List.copyOf(request.request().cookies())) {
            if (!cookie.getName().startsWith(THEIRS)) {
                continue;
            }
            request.response().removeCookies(cookie.getName(), false);
            if (((ServerCookie) cookie).isChanged() && cookie.getName().startsWith(THEIR_STATE)) {
                request.response().addCookie(renamed(request, cookie));
            }
        }
    }

    private static Cookie renamed(RoutingContext request, Cookie theirs) {
        String flow = request.get(FLOW);
        return theirs.getMaxAge() == 0 || flow == null
                ? cookie(ours(theirs.getName()), "").setMaxAge(0)
                : cookie(ours(theirs.getName()), flow + SEPARATOR + theirs.getValue())
                        .setMaxAge(theirs.getMaxAge());
    }

    private static String ours(String theirName) {
        return OURS + theirName.substring(THEIR_STATE.length());
    }

    private static Cookie cookie(String name, String value) {
        return Cookie.cookie(name, value)
                .setPath("/")
                .setSecure(true)
                .setHttpOnly(true)
                .setSameSite(CookieSameSite.LAX);
    }
}
