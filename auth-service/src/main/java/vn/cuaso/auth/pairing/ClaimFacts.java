package vn.cuaso.auth.pairing;

import java.util.Optional;
import vn.cuaso.auth.device.ActiveDevice;
import vn.cuaso.auth.device.DeviceId;
import vn.cuaso.auth.place.Place;
import vn.cuaso.auth.protection.ClientAddress;

/**
 * What is known when a device wants to claim a pairing.
 *
 * @param registered what the registry knows of the device; empty when it cannot be used
 * @param phone the phone's address
 */
record ClaimFacts(
        StoredPairing stored,
        DeviceId device,
        Optional<ActiveDevice> registered,
        ClientAddress phone,
        Place phonePlace,
        Place browserPlace) {

    Pairing pairing() {
        return stored.pairing();
    }

    /** One IPv4 address, or one IPv6 /64. */
    boolean sameNetwork() {
        return phone.network().equals(pairing().browser().network());
    }

    /** Empty when one of the places is not known. */
    Optional<Double> kilometresApart() {
        return phonePlace.kilometresTo(browserPlace);
    }
}
