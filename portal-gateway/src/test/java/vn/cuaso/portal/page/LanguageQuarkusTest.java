package vn.cuaso.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.portal.testing.Site;
import vn.cuaso.portal.testing.TestBrowser;

@QuarkusTest
class LanguageQuarkusTest {

    private final TestBrowser browser = new TestBrowser();

    @Test
    @DisplayName("OP-8: the language is kept in a __Host- cookie, HttpOnly, Secure and Lax, and the page comes back")
    void chosenLanguageIsRememberedAndThePageComesBack() {
        HttpResponse<String> response = choose("en", "/search?q=khai+sinh");

        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(TestBrowser.location(response)).isEqualTo(Site.portal() + "/search?q=khai+sinh");
        assertThat(response.headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-lang=en")
                .containsIgnoringCase("Path=/")
                .containsIgnoringCase("Secure")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax");
        assertThat(browser.get(TestBrowser.location(response)).body()).contains("<html lang=\"en\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", ""})
    void addressElsewhereIsNotComeBackTo(String elsewhere) {
        assertThat(TestBrowser.location(choose("vi", elsewhere))).isEqualTo(Site.portal() + "/");
    }

    @Test
    void unknownLanguageIsVietnamese() {
        assertThat(choose("xx", "/").headers().firstValue("Set-Cookie").orElseThrow())
                .startsWith("__Host-lang=vi");
    }

    private HttpResponse<String> choose(String language, String returnTo) {
        return browser.post(
                Site.portal() + "/language",
                "language=" + language + "&return=" + URLEncoder.encode(returnTo, StandardCharsets.UTF_8));
    }
}
