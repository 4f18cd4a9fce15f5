package vn.cuaso.auth.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every test that {@code docs/conformance.md} names is there. */
class ConformanceTableTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|Contract))\\.(\\w+)`");

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        Map<String, String> sources = sources();
        List<String> named = TEST.matcher(Files.readString(Path.of("../docs/conformance.md")))
                .results()
                .map(match -> match.group(1) + "." + match.group(2))
                .toList();

        assertThat(named).hasSizeGreaterThan(80);
        assertThat(named).allSatisfy(name -> {
            String[] parts = name.split("\\.");
            assertThat(sources.getOrDefault(parts[0], "")).containsPattern("void " + parts[1] + "\\(");
        });
    }

    private static Map<String, String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            ConformanceTableTest::read,
                            String::concat));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
