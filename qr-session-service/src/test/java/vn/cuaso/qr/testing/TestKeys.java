package vn.cuaso.qr.testing;

import static java.util.stream.Collectors.toMap;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.qr.QrConfig;
import vn.cuaso.qr.keys.CodeKeys;
import vn.cuaso.qr.keys.NamedKeys;

/** Keys that follow from their ids. */
public final class TestKeys {

    private TestKeys() {}

    /** Code keys of these ids, the first one being current. */
    public static CodeKeys codes(String... kids) {
        return new CodeKeys(NamedKeys.of("test", configured(kids)));
    }

    public static QrConfig.Keys configured(String... kids) {
        return configured(Optional.of(kids[0]), Arrays.stream(kids).collect(toMap(kid -> kid, TestKeys::base64)));
    }

    public static QrConfig.Keys configured(Optional<String> current, Map<String, String> keys) {
        return new QrConfig.Keys() {
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
