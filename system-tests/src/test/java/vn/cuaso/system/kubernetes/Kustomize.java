package vn.cuaso.system.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Renders what {@code kubectl apply -k} would send, by kubectl itself. {@code ./test} installs it where it can. */
final class Kustomize {
    static final Path FOLDER =
            Path.of(System.getProperty("cuaso.repository", "..")).resolve("kubernetes");

    // Components, labels and replacements as they are used here: kustomize 5, which came with kubectl 1.27.
    private static final int OLDEST_MINOR = 27;
    private static final Pattern VERSION = Pattern.compile("\"minor\": *\"(\\d+)");

    private static final boolean RECENT = isRecent();
    private static final Map<String, Manifests> RENDERED = new ConcurrentHashMap<>();

    private Kustomize() {}

    /** The objects of an overlay. Rendered once; without kubectl the test is left out, but fails in CI. */
    static Manifests overlay(String name) {
        requireKubectl();
        return RENDERED.computeIfAbsent(
                name,
                overlay -> Manifests.parse(run(
                        "kubectl",
                        "kustomize",
                        FOLDER.resolve("overlays").resolve(overlay).toString())));
    }

    static void requireKubectl() {
        if (RECENT) {
            return;
        }
        String reason = "The manifests were not checked: there is no kubectl 1.%d or later".formatted(OLDEST_MINOR);
        if (System.getenv("CI") != null) {
            fail(reason);
        }
        abort(reason);
    }

    private static boolean isRecent() {
        try {
            Matcher version = VERSION.matcher(run("kubectl", "version", "--client", "--output=json"));
            return version.find() && Integer.parseInt(version.group(1)) >= OLDEST_MINOR;
        } catch (UncheckedIOException | AssertionError e) {
            return false;
        }
    }

    private static String run(String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), UTF_8);
            if (process.waitFor() != 0) {
                throw new AssertionError(String.join(" ", command) + " failed");
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
