package vn.cuaso.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contrast of the colours that stand on one another (WCAG 2.2 §1.4.3 and §1.4.11), in light and dark. */
class TokensTest {

    private static final Pattern COLOUR = Pattern.compile("--color-([a-z-]+): #([0-9a-f]{6});");

    private static final Map<String, Integer> LIGHT = new HashMap<>();
    private static final Map<String, Integer> DARK = new HashMap<>();

    @BeforeAll
    static void readTokens() throws IOException {
        String tokens = Files.readString(Path.of("src/main/resources/META-INF/resources/assets/tokens.css"));
        String[] parts = tokens.split("@media \\(prefers-color-scheme: dark\\)", 2);
        read(parts[0], LIGHT);
        DARK.putAll(LIGHT);
        read(parts[1], DARK);
    }

    @ParameterizedTest
    @CsvSource({
        "text, canvas",
        "text, surface",
        "text, sunken",
        "text, primary-soft",
        "text, danger-soft",
        "text, warning-soft",
        "text, success-soft",
        "text-muted, canvas",
        "text-muted, surface",
        "text-muted, sunken",
        "primary, canvas",
        "primary, surface",
        "primary, primary-soft",
        "primary-strong, primary-soft",
        "on-primary, primary",
        "on-primary, primary-strong",
        "on-band, band",
        "on-band-muted, band",
        "on-band-muted, band-deep",
        "on-accent, accent",
        "on-accent, accent-strong",
        "accent-text, accent-soft",
        "accent-text, surface",
        "danger, surface",
        "danger, danger-soft",
        "success, success-soft",
        "warning, warning-soft",
    })
    void wordsCanBeRead(String words, String ground) {
        assertThat(contrast(LIGHT, words, ground)).as("light").isGreaterThanOrEqualTo(4.5);
        assertThat(contrast(DARK, words, ground)).as("dark").isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @CsvSource({
        "border-strong, surface",
        "border-strong, canvas",
        "focus, surface",
        "focus, canvas",
        "focus-on-band, band",
        "focus-on-band, band-deep",
    })
    void edgesCanBeSeen(String edge, String ground) {
        assertThat(contrast(LIGHT, edge, ground)).as("light").isGreaterThanOrEqualTo(3);
        assertThat(contrast(DARK, edge, ground)).as("dark").isGreaterThanOrEqualTo(3);
    }

    private static void read(String css, Map<String, Integer> colours) {
        COLOUR.matcher(css)
                .results()
                .forEach(found -> colours.put(found.group(1), Integer.parseInt(found.group(2), 16)));
    }

    private static double contrast(Map<String, Integer> colours, String one, String other) {
        double first = luminance(colours.get(one));
        double second = luminance(colours.get(other));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        double value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
