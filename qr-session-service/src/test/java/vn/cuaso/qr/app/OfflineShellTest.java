package vn.cuaso.qr.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OfflineShellTest {

    private static final Path FILES = Path.of("src/main/resources/META-INF/resources/app");

    /** Needed only where there is a connection, or only by an installation. */
    private static final Set<String> NOT_KEPT = Set.of("worker.js", "trial.js", "icon-512.png");

    @Test
    void serviceWorkerKeepsEveryFileThatTheAppNeedsOffline() throws IOException {
        String worker = Files.readString(FILES.resolve("worker.js"));
        String list = worker.substring(worker.indexOf("const FILES"), worker.indexOf("].map"));
        Set<String> kept = Pattern.compile("'([^']+)'")
                .matcher(list)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        try (Stream<Path> files = Files.list(FILES)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> file.getFileName().toString())
                            .filter(name -> !NOT_KEPT.contains(name)))
                    .containsExactlyInAnyOrderElementsOf(kept);
        }
    }

    @Test
    void noScriptMakesHtmlOfTextOrNamesAnotherHost() throws IOException {
        try (Stream<Path> files = Files.walk(FILES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".js")))
                    .allSatisfy(file -> assertThat(Files.readString(file))
                            .doesNotContain(
                                    "innerHTML", "outerHTML", "insertAdjacentHTML", "eval(", "http:", "https:"));
        }
    }
}
