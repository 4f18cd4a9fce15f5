package vn.cuaso.auth.session;

import java.time.Instant;
import vn.cuaso.auth.page.UserAgent;

/**
 * @param secretHash of the secret in the cookie
 * @param userAgent names from our own tables; nothing else that the browser said is kept
 * @param idleUntil unusable from then on, unless used before
 * @param endsAt unusable from then on in any case
 */
record NewSession(
        String secretHash, Authentication authentication, UserAgent userAgent, Instant idleUntil, Instant endsAt) {

    String id() {
        return authentication.sessionId().orElseThrow();
    }
}
