package vn.cuaso.auth.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestOriginTest {

    private static final URI IDENTITY = URI.create("https://id.example.vn");

    @ParameterizedTest
    @CsvSource({
        "same-origin, https://id.example.vn, true",
        "same-origin, , true",
        ", https://id.example.vn, true",
        "none, , true",
        "same-site, https://id.example.vn, false",
        "cross-site, , false",
        "same-origin, https://example.vn, false",
        "same-origin, null, false",
        ", null, false",
        ", https://id.example.vn.attacker.example, false",
        ", http://id.example.vn, false",
        ", , false",
    })
    @DisplayName("OP-8: only forms of this very origin are its own")
    void onlyFormsOfThisOriginAreOwn(String fetchSite, String origin, boolean own) {
        RequestOrigin request = new RequestOrigin(Optional.ofNullable(fetchSite), Optional.ofNullable(origin));

        assertThat(request.isOwn(IDENTITY)).isEqualTo(own);
    }
}
