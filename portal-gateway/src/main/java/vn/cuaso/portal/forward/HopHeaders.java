package vn.cuaso.portal.forward;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Set;

/** Removes headers that are meant for one connection only (RFC 9110 §7.6.1), both fixed ones and those that are named. */
final class HopHeaders {

    private static final Set<String> FIXED = Set.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade");

    private HopHeaders() {}

    static void remove(MultiMap headers) {
        for (String value : List.copyOf(headers.getAll("Connection"))) {
            for (String named : value.split(",", -1)) {
                headers.remove(named.strip());
            }
        }
        FIXED.forEach(headers::remove);
    }
}
