package vn.cuaso.auth.page;

import java.net.URI;
import java.util.Optional;

/** The strict Content-Security-Policy of pages (OP-8). */
final class ContentSecurityPolicy {

    private ContentSecurityPolicy() {}

    /**
     * @param redirectUri of the client that a form of the page may lead to: browsers hold a form's redirects against
     *     {@code form-action} too
     */
    static String of(String nonce, Optional<URI> redirectUri) {
        return "default-src 'none'; script-src 'nonce-%s'; style-src 'self'; img-src 'self'; base-uri 'none'; "
                        .formatted(nonce)
                + "form-action 'self'%s; frame-ancestors 'none'"
                        .formatted(redirectUri.map(uri -> ' ' + source(uri)).orElse(""));
    }

    private static String source(URI uri) {
        if (uri.getHost() == null) {
            return uri.getScheme() + ':';
        }
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
