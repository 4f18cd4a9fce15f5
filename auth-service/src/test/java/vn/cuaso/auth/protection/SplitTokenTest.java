package vn.cuaso.auth.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitTokenTest {

    private final SecureRandom random = new SecureRandom();

    @Test
    void valueIsReadBackAsTheSameToken() {
        SplitToken token = SplitToken.random(random);

        assertThat(SplitToken.parse(token.value())).contains(token);
    }

    @Test
    void newSecretForTheSameRecordHasAnotherHash() {
        SplitToken first = SplitToken.random(random);
        SplitToken second = SplitToken.forId(first.id(), random);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.hash()).isNotEqualTo(first.hash()).hasSize(43);
    }

    @Test
    void textFormDoesNotShowTheSecret() {
        SplitToken token = SplitToken.random(random);

        assertThat(token.toString()).doesNotContain(token.secret());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "AAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAA.short",
                "{AAAAAAAAAAAAAAAAAAAA}.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "AAAAAAAAAAAAAAAAAAAAAA.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n"
            })
    void anythingElseIsNoToken(String text) {
        assertThat(SplitToken.parse(text)).isEmpty();
    }
}
