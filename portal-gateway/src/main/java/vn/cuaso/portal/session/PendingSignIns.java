package vn.cuaso.portal.session;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/**
 * The sign-ins that a browser has begun and not finished, one cookie each, so that several tabs work side by side
 * (OP-10). Without a limit, impatient clicks would make the browser's headers too large for any server.
 */
final class PendingSignIns {

    private static final int AT_ONCE = 4;

    private PendingSignIns() {}

    /** Makes room for one more. Browsers send the oldest cookie first (RFC 6265 §5.4). */
    static void makeRoom(RoutingContext request) {
        List<String> pending = request.request().cookies().stream()
                .map(Cookie::getName)
                .filter(name -> name.startsWith(SignInCookies.THEIR_STATE))
                .toList();
        int surplus = pending.size() - (AT_ONCE - 1);
        pending.stream()
                .limit(Math.max(surplus, 0))
                .forEach(name ->
                        request.response().addCookie(HostCookie.of(name, "").setMaxAge(0)));
    }
}
