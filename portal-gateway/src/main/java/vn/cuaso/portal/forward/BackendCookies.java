package vn.cuaso.portal.forward;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.ArrayList;
import java.util.List;
import vn.cuaso.portal.visitor.Language;

/**
 * Lets each service see and set its own cookies alone, and the language that all of them may read. One cookie is made by
 * another service than the one that reads it: auth-service lets the browser at its QR sign-in's stream (rule QR-4).
 */
final class BackendCookies {

    private static final String QR_STREAM = "__Host-qr-stream";

    private BackendCookies() {}

    /** Leaves in a request what the service owns. */
    static void keepOwn(MultiMap headers, Backend backend) {
        List<String> own = new ArrayList<>();
        for (String value : headers.getAll(HttpHeaders.COOKIE)) {
            for (String pair : value.split(";", -1)) {
                if (owns(backend, name(pair))) {
                    own.add(pair.strip());
                }
            }
        }
        headers.remove(HttpHeaders.COOKIE);
        if (!own.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, String.join("; ", own));
        }
    }

    /** Leaves in a response what the service may set. */
    static void passOwn(MultiMap headers, Backend backend) {
        List<String> own = headers.getAll(HttpHeaders.SET_COOKIE).stream()
                .filter(cookie -> maySet(backend, name(cookie)))
                .toList();
        headers.remove(HttpHeaders.SET_COOKIE);
        own.forEach(cookie -> headers.add(HttpHeaders.SET_COOKIE, cookie));
    }

    private static boolean maySet(Backend backend, String name) {
        return owns(backend, name) || (backend == Backend.AUTH && name.equals(QR_STREAM));
    }

    private static boolean owns(Backend backend, String name) {
        return name.equals(Language.COOKIE)
                || backend.cookiePrefix().filter(name::startsWith).isPresent();
    }

    private static String name(String cookie) {
        int equals = cookie.indexOf('=');
        return (equals < 0 ? "" : cookie.substring(0, equals)).strip();
    }
}
