package vn.cuaso.auth.device;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.cuaso.auth.password.PasswordCheck;
import vn.cuaso.auth.password.PasswordComparison;
import vn.cuaso.auth.password.Passwords;
import vn.cuaso.auth.protection.NamedKeys;

/**
 * Makes and compares passcode hashes: Argon2id over HMAC-SHA-256 of device and passcode. There are only a million passcodes,
 * so that a hash alone could be tried through; the key is not in the store.
 */
@ApplicationScoped
class Passcodes {

    private static final String ALGORITHM = "HmacSHA256";
    private static final char SEPARATOR = ':';

    private final NamedKeys keys;
    private final Passwords passwords;

    Passcodes(PasscodeConfig config, Passwords passwords) {
        this.keys = NamedKeys.from("cuaso.auth.passcode", config);
        this.passwords = passwords;
    }

    /**
     * @return {@code <key id>:<PHC string>}; fails with {@code PasswordsBusyException} when too many are waiting
     */
    Uni<String> hash(DeviceId device, String passcode) {
        return passwords
                .hash(seasoned(keys.current(), device, passcode))
                .map(hash -> keys.current() + SEPARATOR + hash);
    }

    /** A place among the workers, which is taken before an attempt is counted; empty when too many are waiting. */
    Optional<PasswordComparison> prepareComparison() {
        return passwords.prepareComparison();
    }

    /**
     * @param stored what {@link #hash} made
     */
    Uni<PasswordCheck> compare(PasswordComparison comparison, DeviceId device, String passcode, String stored) {
        int separator = stored.indexOf(SEPARATOR);
        String seasoned = seasoned(stored.substring(0, separator), device, passcode);
        return comparison.run(seasoned, Optional.of(stored.substring(separator + 1)), Optional.empty());
    }

    /** Thumbprints are all of one length, so that device and passcode cannot run into one another. */
    private String seasoned(String keyId, DeviceId device, String passcode) {
        byte[] secret = keys.secrets().get(keyId);
        if (secret == null) {
            throw new IllegalStateException("Passcode key %s is not configured".formatted(keyId));
        }
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update(device.value().getBytes(StandardCharsets.US_ASCII));
            byte[] digest = mac.doFinal(passcode.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is not available", e);
        }
    }
}
