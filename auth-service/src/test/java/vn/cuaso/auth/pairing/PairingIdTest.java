package vn.cuaso.auth.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PairingIdTest {

    @Test
    void eachCharacterTakesEachValue() {
        SecureRandom random = new SecureRandom();
        Set<Character> first = new HashSet<>();
        Set<Character> last = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            String id = PairingId.random(random).value();
            assertThat(PairingId.parse(id)).isPresent();
            first.add(id.charAt(0));
            last.add(id.charAt(25));
        }

        assertThat(first).hasSize(32);
        assertThat(last).hasSize(32);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0123456789abcdefghjkmnpqr",
                "0123456789abcdefghjkmnpqrst",
                "0123456789ABCDEFGHJKMNPQRS",
                "i123456789abcdefghjkmnpqrs",
                "u123456789abcdefghjkmnpqrs",
                "}:pairing{6789abcdefghjkmn"
            })
    void whatWasNotMadeHereIsNoId(String text) {
        assertThat(PairingId.parse(text)).isEmpty();
    }
}
