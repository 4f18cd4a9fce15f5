package vn.cuaso.auth.device;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Instant;
import java.util.Optional;
import vn.cuaso.auth.account.AccountId;

/**
 * A phone with the identity app.
 *
 * @param publicKey P-256; its private half never leaves the phone
 * @param name as the citizen knows it; encrypted at rest (rule DATA-1)
 * @param passcodeCheckedAt when the right passcode was last given; at first, when it was chosen
 * @param failures wrong passcodes in a row
 * @param alarmedAt when the citizen last raised the alarm on it (rule QR-13)
 */
public record Device(
        DeviceId id,
        ECKey publicKey,
        AccountId account,
        String name,
        Instant enrolledAt,
        Instant passcodeCheckedAt,
        int failures,
        DeviceStatus status,
        Optional<Instant> alarmedAt) {

    /** Never the name. */
    @Override
    public String toString() {
        return "Device[%s, %s]".formatted(id, status);
    }
}
