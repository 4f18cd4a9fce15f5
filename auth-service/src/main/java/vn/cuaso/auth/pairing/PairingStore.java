package vn.cuaso.auth.pairing;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/** Where pairings are kept until their flow ends. Each call is one atomic step. */
interface PairingStore {

    Uni<Void> create(Pairing pairing);

    /** The pairing, unless it is unknown, was ended, or has expired. */
    Uni<Optional<StoredPairing>> find(PairingId id);

    /** Binds the pairing to the device that asks first; asked again by the same device, the first claim holds (rule QR-3). */
    Uni<Claiming> claim(PairingId id, PairingClaim claim);

    /**
     * Uses the pairing up (rule QR-10). An approval names its session, so this spends whatever approval there is of it.
     *
     * @return whether this was the first use
     */
    Uni<Boolean> spend(PairingId id);

    /** Forgets the pairing. An unknown one is no error. */
    Uni<Void> end(PairingId id);

    /** What became of {@link #claim}. */
    sealed interface Claiming {

        /**
         * @param claim the one that holds
         */
        record Bound(PairingClaim claim) implements Claiming {}

        /** Another device was first. */
        record Taken() implements Claiming {}

        /** Unknown, ended or expired. */
        record Gone() implements Claiming {}
    }
}
