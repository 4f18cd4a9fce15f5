package vn.cuaso.portal.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrandedTokensTest {

    private static final String PREFIX = "cuaso.portal.branding.";

    @Test
    void withoutColoursOfAProvinceTheTokensStayAsTheyAre() {
        assertThat(new BrandedTokens(config(Map.of())).content()).isEqualTo(PackagedFile.read("/assets/tokens.css"));
    }

    @Test
    void configuredColoursComeLastSoThatTheyWin() {
        String tokens = tokens(Map.of(PREFIX + "colors.primary", "#7a1f1f", PREFIX + "dark-colors.primary", "#f0b0b0"));
        assertThat(tokens).endsWith("""

                        :root {
                          --color-primary: #7a1f1f;
                        }
                        @media (prefers-color-scheme: dark) {

                        :root {
                          --color-primary: #f0b0b0;
                        }
                        }
                        """);
    }

    @Test
    void aTokenThatDoesNotExistIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens(Map.of(PREFIX + "colors.primery", "#7a1f1f")))
                .withMessageContaining("primery");
    }

    @Test
    void aValueThatIsMoreThanAColourIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens(Map.of(PREFIX + "colors.primary", "#7a1f1f} body{display:none")));
    }

    @Test
    void theConfiguredMarkTakesTheDoorsPlace(@TempDir Path folder) throws Exception {
        Path mark = Files.writeString(folder.resolve("mark.svg"), "<svg id=\"mark\"/>");
        assertThat(new BrandMark(config(Map.of(PREFIX + "mark", mark.toString()))).content())
                .isEqualTo(Files.readAllBytes(mark));
        assertThat(new BrandMark(config(Map.of())).content()).isEqualTo(PackagedFile.read("/assets/mark.svg"));
    }

    private static String tokens(Map<String, String> properties) {
        return new String(new BrandedTokens(config(properties)).content(), StandardCharsets.UTF_8);
    }

    private static BrandingConfig config(Map<String, String> properties) {
        return new SmallRyeConfigBuilder()
                .withMapping(BrandingConfig.class)
                .withDefaultValues(properties)
                .build()
                .getConfigMapping(BrandingConfig.class);
    }
}
