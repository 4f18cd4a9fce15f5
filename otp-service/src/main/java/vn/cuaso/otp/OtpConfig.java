package vn.cuaso.otp;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.NotEmpty;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys, channels and the phones that are served. */
@ConfigMapping(prefix = "cuaso.otp")
public interface OtpConfig {

    /** The HMAC keys that codes are derived from. A key stays until the last challenge made with it has ended. */
    Keys code();

    /** The AES-256-GCM keys of phones at rest. */
    Keys encryption();

    /** The HMAC keys of the fingerprints of phones, accounts and addresses. */
    Keys fingerprint();

    /**
     * The channels that messages go out by, in the order in which they are tried: names of gateways
     * ({@code cuaso.otp.http-gateways}), or {@code inbox}.
     */
    @NotEmpty
    List<String> channels();

    /** The beginnings of the phone numbers that are sent to (OTP-7). */
    @WithDefault("+84")
    @NotEmpty
    List<String> phonePrefixes();

    /** How long one call to Redis may take before it counts as failed. */
    @WithDefault("2S")
    Duration redisTimeout();

    /** Named keys of 32 bytes each. */
    interface Keys {
        /** Key id to base64. */
        Map<String, String> keys();

        /** The id of the key that new things are made with. */
        Optional<String> current();
    }
}
