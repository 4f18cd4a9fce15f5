package vn.cuaso.auth.device;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Duration;
import java.time.Instant;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.account.AccountStatus;
import vn.cuaso.auth.account.IdentityLevel;

/**
 * A device that can be used, with what it takes to judge what it may do (rule QR-12), all read at one time.
 *
 * @param device always {@link DeviceStatus#ACTIVE}
 * @param webSignIn whether the citizen allows signing in on the web from the app
 */
public record ActiveDevice(Device device, IdentityLevel level, AccountStatus accountStatus, boolean webSignIn) {

    public DeviceId id() {
        return device.id();
    }

    public AccountId account() {
        return device.account();
    }

    public ECKey publicKey() {
        return device.publicKey();
    }

    /** Whether what began then was begun after the citizen's last alarm, if there was one (rule QR-13). */
    public boolean isAfterAlarm(Instant begun) {
        return device.alarmedAt().map(begun::isAfter).orElse(true);
    }

    /** Whether the passcode was given so recently (rule QR-6). */
    public boolean isPasscodeFresh(Instant now, Duration longest) {
        return !device.passcodeCheckedAt().plus(longest).isBefore(now);
    }
}
