package vn.cuaso.auth.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.cuaso.auth.protection.TestKeys.cipher;
import static vn.cuaso.auth.protection.TestKeys.key;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PersonalDataCipherTest {

    private static final String PHONE = "account.phone:account-1";

    private final PersonalDataCipher cipher = cipher("old", Map.of("old", key(1)));

    @Test
    @DisplayName("DATA-1: a value is readable only in its own account and column")
    void movedValueIsUnreadable() {
        String sealed = cipher.encrypt("+84981234229", PHONE);

        assertThat(cipher.decrypt(sealed, PHONE)).isEqualTo("+84981234229");
        assertThatThrownBy(() -> cipher.decrypt(sealed, "account.phone:account-2"))
                .isInstanceOf(UnreadableDataException.class);
        assertThatThrownBy(() -> cipher.decrypt(sealed, "account.name:account-1"))
                .isInstanceOf(UnreadableDataException.class);
    }

    @Test
    @DisplayName("DATA-1: the ciphertext does not show the value and differs each time")
    void ciphertextHidesTheValue() {
        String first = cipher.encrypt("+84981234229", PHONE);

        assertThat(first).startsWith("old:").doesNotContain("84981234229");
        assertThat(first).isNotEqualTo(cipher.encrypt("+84981234229", PHONE));
    }

    @Test
    void alteredOrTruncatedValueIsUnreadable() {
        String sealed = cipher.encrypt("+84981234229", PHONE);
        char first = sealed.charAt("old:".length());
        String altered = "old:" + (first == 'A' ? 'B' : 'A') + sealed.substring("old:".length() + 1);

        assertThatThrownBy(() -> cipher.decrypt(altered, PHONE)).isInstanceOf(UnreadableDataException.class);
        assertThatThrownBy(() -> cipher.decrypt("old:AAAA", PHONE)).isInstanceOf(UnreadableDataException.class);
        assertThatThrownBy(() -> cipher.decrypt("old:?", PHONE)).isInstanceOf(UnreadableDataException.class);
        assertThatThrownBy(() -> cipher.decrypt("", PHONE)).isInstanceOf(UnreadableDataException.class);
    }

    @Test
    void rotatedKeysReadOldValuesAndWriteWithTheCurrentOne() {
        String before = cipher.encrypt("Nguyễn Thị Thử", PHONE);
        PersonalDataCipher rotated = cipher("new", Map.of("old", key(1), "new", key(9)));

        assertThat(rotated.decrypt(before, PHONE)).isEqualTo("Nguyễn Thị Thử");
        String after = rotated.encrypt("Nguyễn Thị Thử", PHONE);
        assertThat(rotated.decrypt(after, PHONE)).isEqualTo("Nguyễn Thị Thử");
        assertThatThrownBy(() -> cipher.decrypt(after, PHONE))
                .isInstanceOf(UnreadableDataException.class)
                .hasMessageContaining("key that is not configured");
    }

    @Test
    @DisplayName("DATA-3: a bad key is named in the error but not shown")
    void badKeysAreRefusedWithoutShowingThem() {
        assertThatThrownBy(() -> cipher("a", Map.of("a", "c2hvcnQ=")))
                .hasMessage("cuaso.auth.encryption.keys.a does not have 32 bytes");
        assertThatThrownBy(() -> cipher("a", Map.of("a", "not base64!")))
                .hasMessage("cuaso.auth.encryption.keys.a is not Base64");
        assertThatThrownBy(() -> cipher("b", Map.of("a", key(1))))
                .hasMessage("cuaso.auth.encryption.current names b, but there is no such key");
    }
}
