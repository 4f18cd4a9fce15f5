package vn.cuaso.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both languages say the same things. */
class MessagesTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern PARAMETER = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "layout",
                "navigation",
                "home",
                "statistics",
                "chooser",
                "search",
                "profile",
                "guide",
                "failure",
                "dossier",
                "lateness",
                "evaluation"
            })
    void everyMessageStandsInBothLanguagesWithTheSameParameters(String bundle) throws IOException {
        Properties vietnamese = read(bundle + "_vi.properties");
        Properties english = read(bundle + "_en.properties");

        assertThat(english.stringPropertyNames()).isEqualTo(vietnamese.stringPropertyNames());
        for (String key : vietnamese.stringPropertyNames()) {
            assertThat(parameters(english.getProperty(key))).as(key).isEqualTo(parameters(vietnamese.getProperty(key)));
            assertThat(english.getProperty(key)).as(key).isNotBlank().doesNotContain("!");
            assertThat(vietnamese.getProperty(key)).as(key).isNotBlank().doesNotContain("!");
        }
    }

    private static Set<String> parameters(String message) {
        return PARAMETER
                .matcher(message)
                .results()
                .map(found -> found.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }
}
