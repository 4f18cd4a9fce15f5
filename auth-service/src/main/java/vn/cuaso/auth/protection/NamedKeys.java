package vn.cuaso.auth.protection;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.regex.Pattern;

/**
 * Validated 256-bit keys of one purpose, the current one first.
 *
 * @param current the id of the key that makes everything new
 * @param secrets key id to 32 bytes
 */
public record NamedKeys(String current, SequencedMap<String, byte[]> secrets) {

    private static final int KEY_BYTES = 32;
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    /**
     * Reads keys from the configuration.
     *
     * @param purpose named in the error, for instance {@code cuaso.auth.encryption}
     * @throws IllegalArgumentException if there is no current key or one is not 32 bytes; the message never holds a key
     */
    public static NamedKeys from(String purpose, NamedKeysConfig config) {
        if (!config.keys().containsKey(config.current())) {
            throw new IllegalArgumentException(
                    "%s.current names %s, but there is no such key".formatted(purpose, config.current()));
        }
        SequencedMap<String, byte[]> secrets = new LinkedHashMap<>();
        secrets.put(config.current(), decode(purpose, config.current(), config.keys()));
        config.keys().keySet().forEach(id -> secrets.computeIfAbsent(id, _ -> decode(purpose, id, config.keys())));
        return new NamedKeys(config.current(), secrets);
    }

    private static byte[] decode(String purpose, String id, Map<String, String> keys) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "%s.keys: a key id has 1 to 64 letters, digits, dots, dashes and underscores".formatted(purpose));
        }
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(keys.get(id));
        } catch (IllegalArgumentException _) {
            throw new IllegalArgumentException("%s.keys.%s is not Base64".formatted(purpose, id));
        }
        if (secret.length != KEY_BYTES) {
            throw new IllegalArgumentException("%s.keys.%s does not have 32 bytes".formatted(purpose, id));
        }
        return secret;
    }

    @Override
    public String toString() {
        return "NamedKeys[current=%s, ids=%s]".formatted(current, secrets.keySet());
    }
}
