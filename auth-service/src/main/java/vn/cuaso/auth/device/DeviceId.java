package vn.cuaso.auth.device;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A device, named by its key.
 *
 * @param value SHA-256 JWK thumbprint (RFC 7638), base64url, 43 characters: the {@code jkt} of its tokens
 */
public record DeviceId(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

    /**
     * @throws IllegalArgumentException for anything that is no thumbprint
     */
    @JsonCreator
    public DeviceId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a thumbprint");
        }
    }

    /** Empty for anything that is no thumbprint. */
    public static Optional<DeviceId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new DeviceId(text)) : Optional.empty();
    }

    /** The device that holds the other half of this key. */
    public static DeviceId of(ECKey key) {
        try {
            return new DeviceId(key.computeThumbprint().toString());
        } catch (JOSEException e) {
            throw new IllegalStateException("SHA-256 is not available", e);
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
