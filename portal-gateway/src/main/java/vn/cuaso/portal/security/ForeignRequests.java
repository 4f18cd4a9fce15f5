package vn.cuaso.portal.security;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import java.util.List;
import java.util.Set;

/**
 * Recognises requests that change something and were not sent by a page of the same origin (OP-8). Another origin of
 * the same site is as foreign as any: a flaw there must not act here.
 */
public final class ForeignRequests {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    private ForeignRequests() {}

    /**
     * Whether to refuse a request to an own page.
     *
     * @param origin the address of the page's origin
     */
    public static boolean foreign(HttpMethod method, MultiMap headers, String origin) {
        if (READING.contains(method)) {
            return false;
        }
        List<String> site = headers.getAll("Sec-Fetch-Site");
        List<String> sender = headers.getAll("Origin");
        if (site.isEmpty() && sender.isEmpty()) {
            return true;
        }
        boolean foreignSite = !site.isEmpty() && !site.equals(List.of("same-origin"));
        boolean foreignSender = !sender.isEmpty() && !sender.equals(List.of(origin));
        return foreignSite || foreignSender;
    }
}
