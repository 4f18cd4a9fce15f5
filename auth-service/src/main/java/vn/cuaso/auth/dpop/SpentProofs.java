package vn.cuaso.auth.dpop;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Proofs that were used, so that none is used twice (RFC 9449 §11.1). */
interface SpentProofs {

    /**
     * @param proofId {@code jti}, the sender's free choice
     * @param lifetime at least as long as the proof would be accepted anywhere
     * @return whether this is the first use
     */
    Uni<Boolean> spend(ProvenKey key, String proofId, Duration lifetime);
}
