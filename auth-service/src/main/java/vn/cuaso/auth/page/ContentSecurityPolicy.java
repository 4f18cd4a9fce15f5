package vn.cuaso.auth.page;

import java.net.URI;
import vn.cuaso.auth.page.Pages.Drawing;

/** The strict Content-Security-Policy of pages (OP-8). */
final class ContentSecurityPolicy {

    private ContentSecurityPolicy() {}

    /**
     * Forms lead to this origin and to the page's redirect URI: browsers hold a form's redirects against
     * {@code form-action} too.
     */
    static String of(String nonce, Drawing drawing) {
        return "default-src 'none'; script-src 'nonce-%s'; style-src 'self'; img-src 'self'; %sbase-uri 'none'; "
                        .formatted(nonce, drawing.connecting() ? "connect-src 'self'; " : "")
                + "form-action 'self'%s; frame-ancestors 'none'"
                        .formatted(drawing.redirectUri()
                                .map(uri -> ' ' + source(uri))
                                .orElse(""));
    }

    private static String source(URI uri) {
        if (uri.getHost() == null) {
            return uri.getScheme() + ':';
        }
        return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
    }
}
