package vn.cuaso.auth.session;

import java.time.Instant;

/**
 * @param secretHash of the secret in the cookie
 * @param idleUntil unusable from then on, unless used before
 * @param endsAt unusable from then on in any case
 */
record NewSession(String secretHash, Authentication authentication, Instant idleUntil, Instant endsAt) {

    String id() {
        return authentication.sessionId().orElseThrow();
    }
}
