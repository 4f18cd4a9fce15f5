package vn.cuaso.system.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The rules' document tells the truth: {@code -Drules.update} rewrites its last column from the tests. */
class SecurityRulesTest {
    private final Path repository = Path.of(System.getProperty("cuaso.repository"));
    private final RuleDocument document = new RuleDocument(repository);
    private final RuleIndex index = RuleIndex.of(repository);

    @Test
    void theDocumentNamesExactlyTheTestsThatHoldEachRule() throws IOException {
        if (System.getProperty("rules.update") != null) {
            document.write(document.upToDate(index.testsByRule()));
        }
        assertThat(document.lines()).isEqualTo(document.upToDate(index.testsByRule()));
    }

    @Test
    void everyRuleThatATestNamesIsInTheDocument() throws IOException {
        assertThat(document.rules()).containsAll(index.testsByRule().keySet());
    }
}
