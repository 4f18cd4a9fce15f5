package vn.cuaso.auth.client.authentication;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Client assertions that were used, so that none is used twice (RFC 7523 §3, {@code jti}). */
interface SpentAssertions {

    /**
     * @param lifetime how much longer the assertion would be accepted
     * @return whether this is the first use
     */
    Uni<Boolean> spend(String clientId, String assertionId, Duration lifetime);
}
