package vn.cuaso.auth.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ContentSecurityPolicyTest {

    @Test
    @DisplayName("OP-8: forms lead to this origin and, beyond it, to the client's alone")
    void formActionIsSelfAndTheClient() {
        assertThat(formAction("https://portal.example.vn/sign-in/callback?x=1"))
                .isEqualTo("'self' https://portal.example.vn");
        assertThat(formAction("http://localhost:8080/callback")).isEqualTo("'self' http://localhost:8080");
        assertThat(formAction("vn.example.app:/callback")).isEqualTo("'self' vn.example.app:");
        assertThat(ContentSecurityPolicy.of("n", Optional.empty())).contains("form-action 'self'; ");
    }

    private static String formAction(String redirectUri) {
        String policy = ContentSecurityPolicy.of("n", Optional.of(URI.create(redirectUri)));
        return policy.replaceAll(".*form-action ([^;]*);.*", "$1");
    }
}
