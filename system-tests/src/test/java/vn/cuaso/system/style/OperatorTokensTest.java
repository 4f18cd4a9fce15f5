package vn.cuaso.system.style;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The internal port has none of the gateway's files, so operators' pages bring the colours and spaces that they use; one that is
 * changed in one place alone is found here.
 */
class OperatorTokensTest {
    private static final Path REPOSITORY = Path.of(System.getProperty("cuaso.repository"));
    private static final Path OPERATORS =
            REPOSITORY.resolve("auth-service/src/main/resources/operators/style/tokens.css");
    private static final Path EVERYBODY =
            REPOSITORY.resolve("portal-gateway/src/main/resources/META-INF/resources/assets/tokens.css");
    private static final Pattern DECLARATION = Pattern.compile("(--[a-z0-9-]+):\\s*([^;]+);");

    @ParameterizedTest
    @ValueSource(strings = {"\n:root {", "@media (prefers-color-scheme: dark) {"})
    void operatorsPagesLookLikeAllOthers(String block) throws IOException {
        Map<String, String> own = declarations(OPERATORS, block);

        assertThat(own).isNotEmpty();
        assertThat(declarations(EVERYBODY, block)).containsAllEntriesOf(own);
    }

    private static Map<String, String> declarations(Path sheet, String block) throws IOException {
        String text = Files.readString(sheet);
        int begin = text.indexOf(block);
        int end = text.indexOf("\n}", begin);
        return DECLARATION
                .matcher(text.substring(begin, end))
                .results()
                .collect(Collectors.toMap(found -> found.group(1), (MatchResult found) -> found.group(2)));
    }
}
