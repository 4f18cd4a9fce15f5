package vn.cuaso.auth.protection;

import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/** Keys and protectors for tests that need no running service. */
public final class TestKeys {

    private TestKeys() {}

    /** 32 equal bytes in Base64. */
    public static String key(int fill) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) fill);
        return Base64.getEncoder().encodeToString(secret);
    }

    public static PersonalDataCipher cipher(String current, Map<String, String> keys) {
        return new PersonalDataCipher(new Encryption(current, keys));
    }

    public static PersonalDataCipher cipher() {
        return cipher("first", Map.of("first", key(1)));
    }

    public static LookupIndex index(String current, Map<String, String> keys) {
        return new LookupIndex(new Lookup(current, keys));
    }

    public static LookupIndex index() {
        return index("first", Map.of("first", key(2)));
    }

    public static SubjectIdentifiers subjects() {
        return new SubjectIdentifiers(new Subject("first", Map.of("first", key(3))));
    }

    record Subject(String current, Map<String, String> keys) implements SubjectConfig {}

    record Encryption(String current, Map<String, String> keys) implements EncryptionConfig {}

    record Lookup(String current, Map<String, String> keys) implements LookupConfig {}
}
