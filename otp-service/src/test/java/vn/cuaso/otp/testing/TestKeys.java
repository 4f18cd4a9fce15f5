package vn.cuaso.otp.testing;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.otp.OtpConfig;
import vn.cuaso.otp.keys.NamedKeys;

/** Keys that follow from their ids. */
public final class TestKeys {

    private TestKeys() {}

    /** Keys of these ids, the first one being current. */
    public static NamedKeys of(String... kids) {
        return NamedKeys.of("test", configured(kids));
    }

    public static OtpConfig.Keys configured(String... kids) {
        return configured(Optional.of(kids[0]), Arrays.stream(kids).collect(toMap(kid -> kid, TestKeys::base64)));
    }

    public static OtpConfig.Keys configured(Optional<String> current, Map<String, String> keys) {
        return new OtpConfig.Keys() {
            @Override
            public Map<String, String> keys() {
                return keys;
            }

            @Override
            public Optional<String> current() {
                return current;
            }
        };
    }

    private static String base64(String kid) {
        try {
            var key = MessageDigest.getInstance("SHA-256").digest(kid.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(key);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
