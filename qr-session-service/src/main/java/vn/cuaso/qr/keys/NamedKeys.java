package vn.cuaso.qr.keys;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.cuaso.qr.QrConfig;

/** Secret keys of 32 bytes, each found by its id; one of them is current, the others are older or younger. */
public final class NamedKeys {

    private static final int KEY_BYTES = 32;
    /** A key that came by an environment variable has lost its dash: {@code …_KEYS_LOCAL_1} is {@code local.1}. */
    private static final Pattern DEVELOPMENT = Pattern.compile("(?i)local[-._].*");

    private final Map<String, byte[]> keys;
    private final String current;

    private NamedKeys(Map<String, byte[]> keys, String current) {
        this.keys = keys;
        this.current = current;
    }

    /**
     * @param purpose what the keys are for, as in {@code cuaso.qr.<purpose>.keys}
     * @throws IllegalArgumentException if a key is not 32 bytes in base64, or the current one is not there
     */
    public static NamedKeys of(String purpose, QrConfig.Keys configured) {
        var property = "cuaso.qr." + purpose;
        var current = configured
                .current()
                .filter(configured.keys()::containsKey)
                .orElseThrow(() -> new IllegalArgumentException(property + ".current names no key of " + property));
        var keys = configured.keys().keySet().stream()
                .collect(toUnmodifiableMap(
                        kid -> kid,
                        kid -> decoded(property, kid, configured.keys().get(kid))));
        return new NamedKeys(keys, current);
    }

    /** Whether this id marks a key that may be known to anybody. */
    public static boolean isDevelopmentKey(String kid) {
        return DEVELOPMENT.matcher(kid).matches();
    }

    /** The id of the key that new things are made with. */
    public String current() {
        return current;
    }

    /** All ids, the current one first. */
    public List<String> currentFirst() {
        var others = keys.keySet().stream().filter(kid -> !kid.equals(current)).sorted();
        return Stream.concat(Stream.of(current), others).toList();
    }

    /** The key with this id, if it is still here. */
    Optional<byte[]> find(String kid) {
        return Optional.ofNullable(keys.get(kid)).map(byte[]::clone);
    }

    private static byte[] decoded(String property, String kid, String base64) {
        try {
            var key = Base64.getDecoder().decode(base64);
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException malformed) {
            // The decoder's message would repeat a part of the key.
        }
        throw new IllegalArgumentException("%s.keys.%s is not %d bytes in base64".formatted(property, kid, KEY_BYTES));
    }
}
