package vn.cuaso.auth.pairing;

import java.util.Optional;
import vn.cuaso.auth.device.DeviceId;

/**
 * A pairing as it was read from the store.
 *
 * @param claim empty until a device has scanned
 */
public record StoredPairing(Pairing pairing, Optional<PairingClaim> claim) {

    /** The claim, if it is this device's. */
    public Optional<PairingClaim> claimOf(DeviceId device) {
        return claim.filter(found -> found.device().equals(device));
    }

    /** Whether another device was first (rule QR-3). */
    public boolean isTakenFrom(DeviceId device) {
        return claim.isPresent() && claimOf(device).isEmpty();
    }
}
