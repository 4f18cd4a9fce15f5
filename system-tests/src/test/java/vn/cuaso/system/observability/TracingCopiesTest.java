package vn.cuaso.system.observability;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What leaves in spans is decided by the same lines in every service. There is no module for what services share, so the lines
 * are copied; a copy that somebody mends alone is found here.
 */
class TracingCopiesTest {
    private static final Path REPOSITORY = Path.of(System.getProperty("cuaso.repository"));
    private static final Map<String, String> FIRST = classes("auth-service", "auth");

    @ParameterizedTest
    @CsvSource({"otp-service, otp", "qr-session-service, qr", "stats-service, stats", "portal-gateway, portal"})
    @DisplayName("DATA-1: what spans may hold is the same in all services")
    void everyServiceHasTheSameLines(String module, String name) {
        Map<String, String> copies = classes(module, name);

        assertThat(copies)
                .containsKeys(
                        "CausedSpans.java",
                        "DiscreetSpan.java",
                        "DiscreetSpanData.java",
                        "DiscreetSpans.java",
                        "TracingSetup.java",
                        "TracingSwitch.java");
        copies.keySet().retainAll(FIRST.keySet());
        assertThat(FIRST).containsAllEntriesOf(copies);
    }

    private static Map<String, String> classes(String module, String name) {
        Path folder = REPOSITORY
                .resolve(module)
                .resolve("src/main/java/vn/cuaso")
                .resolve(name)
                .resolve("tracing");
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(toMap(file -> file.getFileName().toString(), file -> text(file, name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file, String name) {
        try {
            return Files.readString(file).replace("vn.cuaso." + name + ".", "vn.cuaso.*.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
