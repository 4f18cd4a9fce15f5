package vn.cuaso.portal.forward;

import io.vertx.core.MultiMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Says in the usual headers how the browser reached the gateway. Everything that a client could have put there itself
 * goes first, together with headers by which some servers let a request overrule its own path or method.
 */
final class ForwardedHeaders {

    private static final String PREFIX = "x-forwarded";
    private static final Set<String> MISLEADING = Set.of(
            "forwarded",
            "via",
            "x-real-ip",
            "x-client-ip",
            "true-client-ip",
            "x-original-host",
            "x-original-url",
            "x-rewrite-url",
            "x-host",
            "x-http-method",
            "x-http-method-override",
            "x-method-override",
            // A trace begins at the gateway, or at a trusted proxy (TrustedTraces); the client that passes a request on
            // sets its own.
            "traceparent",
            "tracestate",
            "baggage");

    private ForwardedHeaders() {}

    static void replace(MultiMap headers, String client, String scheme, String authority) {
        for (String name : List.copyOf(headers.names())) {
            String plain = name.toLowerCase(Locale.ROOT).replace('_', '-');
            if (plain.startsWith(PREFIX) || MISLEADING.contains(plain)) {
                headers.remove(name);
            }
        }
        headers.set("X-Forwarded-For", client);
        headers.set("X-Forwarded-Proto", scheme);
        headers.set("X-Forwarded-Host", authority);
    }
}
