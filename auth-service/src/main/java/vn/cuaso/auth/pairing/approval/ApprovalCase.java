package vn.cuaso.auth.pairing.approval;

import vn.cuaso.auth.device.ActiveDevice;
import vn.cuaso.auth.pairing.Pairing;
import vn.cuaso.auth.pairing.PairingClaim;

/**
 * What an approval is held against.
 *
 * @param claim the device's own claim of the pairing
 * @param device from the registry
 */
public record ApprovalCase(Pairing pairing, PairingClaim claim, ActiveDevice device, ApprovalMoment moment) {}
