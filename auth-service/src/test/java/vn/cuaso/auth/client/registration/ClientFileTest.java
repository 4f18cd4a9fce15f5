package vn.cuaso.auth.client.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientFileTest {

    @Test
    void clientsAreReadInTheirOrder() throws ClientFileProblem {
        assertThat(ClientFile.read("clients:\n  b: {client_name: B, fapi2: true}\n  a: {access_token_lifetime: 60}\n"))
                .satisfiesExactly(
                        first -> {
                            assertThat(first.id()).isEqualTo(Optional.of("b"));
                            assertThat(first.settings().get("fapi2").booleanValue())
                                    .isTrue();
                        },
                        second -> {
                            assertThat(second.id()).isEqualTo(Optional.of("a"));
                            assertThat(second.settings()
                                            .get("access_token_lifetime")
                                            .intValue())
                                    .isEqualTo(60);
                        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                       | there are no clients
            clients:                                 | there are no clients
            clients: [a]                             | there are no clients
            'clients: [a'                            | line 1
            'clients: {a: 1}'                        | client a has no settings
            'clients: {a: {}, a: {}}'                | Duplicate
            'clients: {a: {fapi2: true, fapi2: no}}' | Duplicate
            """)
    void fileThatCannotBeReadIsExplained(String text, String problem) {
        assertThatThrownBy(() -> ClientFile.read(text))
                .isInstanceOf(ClientFileProblem.class)
                .hasMessageContaining(problem);
    }
}
