package vn.cuaso.qr.page;

import java.util.Map;

/** The headers of every page (OP-8). */
final class PageHeaders {

    private PageHeaders() {}

    static Map<String, String> of(String nonce) {
        return Map.of(
                "Content-Security-Policy", contentSecurityPolicy(nonce),
                "Cache-Control", "no-store",
                "Referrer-Policy", "same-origin",
                "X-Content-Type-Options", "nosniff",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin",
                "Permissions-Policy", "camera=(self), microphone=(), geolocation=(), payment=(), usb=()");
    }

    // The shell's own scripts have the nonce, and 'strict-dynamic' hands their trust on to the modules that they
    // import. No script ever
    // makes HTML of text: Trusted Types hold it to that, with one policy, for the address of the service worker.
    private static String contentSecurityPolicy(String nonce) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'nonce-" + nonce + "' 'strict-dynamic'",
                "style-src 'self'",
                "img-src 'self' blob:",
                "media-src 'self' blob:",
                "connect-src 'self'",
                "worker-src 'self'",
                "manifest-src 'self'",
                "form-action 'self'",
                "base-uri 'none'",
                "frame-ancestors 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types service-worker");
    }
}
