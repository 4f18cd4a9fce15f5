package vn.cuaso.qr.phone;

import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Remembers the proofs that were used. */
interface ProofStore {

    /**
     * Spends a proof; true for the first caller, false for every later one.
     *
     * @param memory how long to remember, at least as long as the proof could be taken for a fresh one
     */
    Uni<Boolean> spend(String device, String jti, Duration memory);
}
