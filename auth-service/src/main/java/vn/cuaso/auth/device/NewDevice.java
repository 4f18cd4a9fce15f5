package vn.cuaso.auth.device;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import vn.cuaso.auth.account.AccountId;

/**
 * A device to be enrolled.
 *
 * @param passcodeHash what the passcode was made to (PHC string of Argon2id)
 */
public record NewDevice(ECKey publicKey, AccountId account, String name, String passcodeHash, Instant enrolledAt) {

    public DeviceId id() {
        return DeviceId.of(publicKey);
    }

    @Override
    public String toString() {
        return "NewDevice[" + id() + "]";
    }
}
