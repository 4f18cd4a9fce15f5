package vn.cuaso.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class IconSpriteTest {

    private static final Pattern USE = Pattern.compile("\\{#icon name=\"([a-z-]+)\"|icons\\.svg#([a-z-]+)\"");

    @Test
    void spriteHoldsEveryIconOnceWithItsDrawing() {
        String sprite = new String(new IconSprite().content(), StandardCharsets.UTF_8);
        Document parsed = Jsoup.parse(sprite, Parser.xmlParser());

        assertThat(parsed.select("symbol").eachAttr("id")).containsExactlyElementsOf(IconSprite.NAMES);
        assertThat(parsed.select("symbol"))
                .allMatch(symbol -> !symbol.select("path").isEmpty());
    }

    /** The sign-in pages and the SMS inbox use the sprite too. */
    @Test
    void everyIconThatATemplateOfAnyServiceNamesIsInTheSprite() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path template : templates()) {
            named.addAll(icons(Files.readString(template)));
        }

        assertThat(named).isNotEmpty().isSubsetOf(IconSprite.NAMES);
    }

    private static List<Path> templates() throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> modules = Files.list(Path.of(System.getProperty("cuaso.repository")))) {
            for (Path templates : modules.map(module -> module.resolve("src/main/resources/templates"))
                    .filter(Files::isDirectory)
                    .toList()) {
                try (Stream<Path> files = Files.walk(templates)) {
                    files.filter(Files::isRegularFile).forEach(found::add);
                }
            }
        }
        return found;
    }

    private static List<String> icons(String template) {
        return USE.matcher(template)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .toList();
    }
}
