package vn.cuaso.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** A Chromium for many tests; contexts, which hold cookies and storage, are as cheap as tests need them. */
public final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic",
            // No name server knows the names of an installation for citizens (docker/proxy/nginx.conf).
            "--host-resolver-rules=MAP dichvucong.example 127.0.0.1, MAP dinhdanh.example 127.0.0.1, MAP ungdung.example 127.0.0.1");

    // Its own: one that browsers shared might be closed ahead of them.
    private final Playwright playwright = driver();
    private final Browser browser;

    private Chromium(Stream<String> executables, List<String> arguments) {
        LaunchOptions options = new LaunchOptions()
                .setArgs(Stream.concat(QUIET.stream(), arguments.stream()).toList());
        installed(executables).ifPresent(options::setExecutablePath);
        browser = playwright.chromium().launch(options);
    }

    /**
     * The run's browser: the headless shell, which has all that pages need but a camera, and takes well under
     * half of what the whole Chromium takes for a page; that one where there is no shell.
     */
    public static Chromium of(ExtensionContext test) {
        Stream<String> executables = Stream.concat(headlessShells(), wholeBrowsers());
        return ofRun(test)
                .getOrComputeIfAbsent(Chromium.class, key -> new Chromium(executables, List.of()), Chromium.class);
    }

    /** A whole Chromium, which has a camera: what is before it, the arguments say. */
    public static Chromium whole(List<String> arguments) {
        return new Chromium(wholeBrowsers(), arguments);
    }

    private static Playwright driver() {
        PlaywrightAssertions.setDefaultAssertionTimeout(Browsers.PATIENCE_MILLIS);
        Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        return Playwright.create(new Playwright.CreateOptions().setEnv(environment));
    }

    private static Store ofRun(ExtensionContext test) {
        return test.getRoot().getStore(Namespace.create(Chromium.class));
    }

    private static Stream<String> headlessShells() {
        return Stream.of(System.getenv("CUASO_HEADLESS_SHELL"), "/usr/bin/chromium-headless-shell");
    }

    private static Stream<String> wholeBrowsers() {
        return Stream.of(System.getenv("CUASO_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser");
    }

    /** The browser that {@code ./test} found, else one in the usual places; without any Playwright takes its own. */
    private static Optional<Path> installed(Stream<String> executables) {
        return executables
                .filter(path -> path != null && !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
