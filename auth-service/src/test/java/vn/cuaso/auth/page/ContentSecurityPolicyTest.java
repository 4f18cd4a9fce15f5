package vn.cuaso.auth.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.page.Pages.Drawing;

class ContentSecurityPolicyTest {

    @Test
    @DisplayName("OP-8: forms lead to this origin and, beyond it, to the client's alone")
    void formActionIsSelfAndTheClient() {
        assertThat(formAction("https://portal.example.vn/sign-in/callback?x=1"))
                .isEqualTo("'self' https://portal.example.vn");
        assertThat(formAction("http://localhost:8080/callback")).isEqualTo("'self' http://localhost:8080");
        assertThat(formAction("vn.example.app:/callback")).isEqualTo("'self' vn.example.app:");
        assertThat(ContentSecurityPolicy.of("n", drawing(Optional.empty()))).contains("form-action 'self'; ");
    }

    @Test
    @DisplayName("OP-8: scripts ask nobody, but on the pages that wait for a phone")
    void scriptsAskNobodyUnlessThePageSaysSo() {
        Drawing drawing = drawing(Optional.empty());
        assertThat(ContentSecurityPolicy.of("n", drawing)).doesNotContain("connect-src");
        assertThat(ContentSecurityPolicy.of("n", drawing.withConnections())).contains("; connect-src 'self'; ");
    }

    private static String formAction(String redirectUri) {
        String policy = ContentSecurityPolicy.of("n", drawing(Optional.of(URI.create(redirectUri))));
        return policy.replaceAll(".*form-action ([^;]*);.*", "$1");
    }

    private static Drawing drawing(Optional<URI> redirectUri) {
        return new Drawing(200, Language.VIETNAMESE, Optional.empty(), redirectUri);
    }
}
