package vn.cuaso.auth.pairing;

import java.util.Optional;
import vn.cuaso.auth.account.AccountStatus;
import vn.cuaso.auth.account.IdentityLevel;
import vn.cuaso.auth.device.ActiveDevice;

/** What stands against a device and its account, whatever the pairing (rule QR-12). */
enum DeviceStanding {
    GOOD,
    /** Not in the registry, ended, or its account cannot be used. */
    NOT_ENROLLED,
    /** The citizen does not allow signing in on the web from the app. */
    WEB_SIGN_IN_OFF,
    /** The account's identity level is below 2. */
    LEVEL_TOO_LOW;

    /**
     * @param registered what the registry knows of the device; empty when it cannot be used
     */
    static DeviceStanding of(Optional<ActiveDevice> registered) {
        if (registered
                .filter(device -> device.accountStatus() == AccountStatus.ACTIVE)
                .isEmpty()) {
            return NOT_ENROLLED;
        }
        ActiveDevice device = registered.get();
        if (!device.webSignIn()) {
            return WEB_SIGN_IN_OFF;
        }
        return device.level() == IdentityLevel.TWO ? GOOD : LEVEL_TOO_LOW;
    }
}
