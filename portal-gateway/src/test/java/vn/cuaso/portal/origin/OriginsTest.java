package vn.cuaso.portal.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.portal.testing.TestOrigins;

class OriginsTest {

    @Test
    void hostNamesOneOriginWhateverItsCase() {
        Origins origins = TestOrigins.of("https://portal.example", "https://id.example", "https://app.example");

        assertThat(origins.named("ID.example")).contains(Origin.IDENTITY);
        assertThat(origins.named("other.example")).isEmpty();
        assertThat(origins.secure(Origin.IDENTITY)).isTrue();
    }

    @Test
    void originsThatShareAHostAreRefused() {
        assertThatThrownBy(() -> TestOrigins.of("https://one.example", "https://ONE.example", "https://app.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://portal.example/",
                "https://portal.example/path",
                "https://portal.example?x",
                "https://user@portal.example",
                "ftp://portal.example",
                "portal.example"
            })
    void addressThatIsNoOriginIsRefused(String portal) {
        assertThatThrownBy(() -> TestOrigins.of(portal, "https://id.example", "https://app.example"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
