package vn.cuaso.portal.security;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Map;
import vn.cuaso.portal.origin.Origin;
import vn.cuaso.portal.origin.Origins;

/** The headers of every page of the portal (OP-8). */
@Singleton
public class PageHeaders {

    private final String identity;

    @Inject
    public PageHeaders(Origins origins) {
        this.identity = origins.address(Origin.IDENTITY);
    }

    public Map<String, String> of(Nonce nonce) {
        return Map.of(
                "Content-Security-Policy", contentSecurityPolicy(nonce),
                "Cache-Control", "no-store",
                "Referrer-Policy", "same-origin",
                "X-Content-Type-Options", "nosniff",
                "Cross-Origin-Opener-Policy", "same-origin",
                "Cross-Origin-Resource-Policy", "same-origin",
                "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()");
    }

    // Signing out posts to the portal and is redirected to the provider; browsers apply form-action to both.
    private String contentSecurityPolicy(Nonce nonce) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'nonce-" + nonce.value() + "'",
                "style-src 'self' 'nonce-" + nonce.value() + "'",
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self'",
                "manifest-src 'self'",
                "form-action 'self' " + identity,
                "base-uri 'none'",
                "frame-ancestors 'none'");
    }
}
