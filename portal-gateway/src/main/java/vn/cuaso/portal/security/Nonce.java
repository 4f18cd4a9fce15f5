package vn.cuaso.portal.security;

import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.util.Base64;

/** A number used once: 128 random bits that join one page's Content-Security-Policy to its inline scripts and styles. */
public record Nonce(String value) {

    private static final String KEY = Nonce.class.getName();
    private static final SecureRandom RANDOM = new SecureRandom();

    /** The nonce of a request, made when first asked for. */
    public static Nonce of(RoutingContext request) {
        Nonce known = request.get(KEY);
        if (known != null) {
            return known;
        }
        byte[] bits = new byte[16];
        RANDOM.nextBytes(bits);
        Nonce made = new Nonce(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
        request.put(KEY, made);
        return made;
    }
}
