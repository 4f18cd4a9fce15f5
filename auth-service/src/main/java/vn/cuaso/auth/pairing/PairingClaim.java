package vn.cuaso.auth.pairing;

import java.util.Optional;
import vn.cuaso.auth.device.DeviceId;

/**
 * The first device that scanned.
 *
 * @param number what has to be typed on the phone (rule QR-7); empty when both are in one network
 */
public record PairingClaim(DeviceId device, Optional<PairingNumber> number) {}
