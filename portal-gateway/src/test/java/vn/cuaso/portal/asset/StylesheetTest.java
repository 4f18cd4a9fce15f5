package vn.cuaso.portal.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StylesheetTest {

    private static final Path RESOURCES = Path.of("src/main/resources/META-INF/resources");
    private static final Path ASSETS = RESOURCES.resolve("assets");

    @Test
    void importedFilesStandWhereTheyAreImportedAndInThatOrder() {
        Map<String, String> files = Map.of(
                "/assets/base/one.css", "b { content: \"$1\" }\n",
                "/assets/base/two.css", "@import \"more/three.css\";\ni {}\n",
                "/assets/base/more/three.css", "u {}\n");

        assertThat(assemble("@import \"base/one.css\";\n@import \"base/two.css\";\np {}\n", files))
                .isEqualTo("b { content: \"$1\" }\nu {}\ni {}\np {}\n");
    }

    @Test
    void anImportedFileThatIsMissingIsAnError() {
        assertThatIllegalStateException()
                .isThrownBy(() -> assemble("@import \"base/absent.css\";\n", Map.of()))
                .withMessageContaining("/assets/base/absent.css");
    }

    /** A file that nobody imports, or two do, is a mistake; so is an order other than a stylesheet's own. */
    @Test
    void everyPartIsImportedOnceByTheStylesheetThatItsFolderIsNamedAfter() throws IOException {
        for (Path stylesheet : stylesheets()) {
            String name = stylesheet.getFileName().toString().replace(".css", "");
            Path parts = ASSETS.resolve(name);
            if (Files.isDirectory(parts)) {
                assertThat(imports(stylesheet))
                        .doesNotHaveDuplicates()
                        .containsExactlyInAnyOrderElementsOf(cssFiles(parts).stream()
                                .map(part -> ASSETS.relativize(part).toString())
                                .toList());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("cssFiles")
    void bracesAreBalancedInEachFileSoThatItsNeighboursAreNotSwallowed(Path file) throws IOException {
        int depth = 0;
        for (char sign : Files.readString(file).toCharArray()) {
            depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            assertThat(depth).isNotNegative();
        }
        assertThat(depth).isZero();
    }

    @ParameterizedTest
    @MethodSource("stylesheets")
    void whatIsServedImportsNothing(Path stylesheet) throws IOException {
        byte[] assembled = Stylesheet.assemble(
                "/assets/" + stylesheet.getFileName(), Files.readAllBytes(stylesheet), StylesheetTest::packaged);

        assertThat(new String(assembled, StandardCharsets.UTF_8)).doesNotContain("@import");
    }

    private static String assemble(String content, Map<String, String> files) {
        byte[] assembled = Stylesheet.assemble(
                "/assets/base.css",
                content.getBytes(StandardCharsets.UTF_8),
                path -> Optional.ofNullable(files.get(path)).map(text -> text.getBytes(StandardCharsets.UTF_8)));
        return new String(assembled, StandardCharsets.UTF_8);
    }

    private static Optional<byte[]> packaged(String path) {
        try {
            return Optional.of(Files.readAllBytes(RESOURCES.resolve(path.substring(1))));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> imports(Path stylesheet) throws IOException {
        List<String> imported = new ArrayList<>();
        for (String line : Files.readAllLines(stylesheet)) {
            if (line.startsWith("@import \"")) {
                imported.add(line.substring("@import \"".length(), line.length() - "\";".length()));
            }
        }
        return imported;
    }

    private static List<Path> stylesheets() throws IOException {
        try (Stream<Path> files = Files.list(ASSETS)) {
            return files.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }

    private static List<Path> cssFiles() throws IOException {
        return cssFiles(ASSETS);
    }

    private static List<Path> cssFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }
}
