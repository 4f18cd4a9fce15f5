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
import vn.cuaso.system.phone.Camera;

/** One Chromium for the whole run; contexts, which hold cookies and storage, are as cheap as tests need them. */
public final class Chromium implements AutoCloseable {
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-quic");

    private final Camera camera = new Camera();
    private final Playwright playwright;
    private final Browser browser;

    private Chromium() {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(options());
        PlaywrightAssertions.setDefaultAssertionTimeout(Browsers.PATIENCE_MILLIS);
    }

    /** The run's browser. */
    public static Chromium of(ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(Chromium.class))
                .getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
    }

    private LaunchOptions options() {
        LaunchOptions options = new LaunchOptions()
                .setArgs(Stream.concat(QUIET.stream(), camera.chromiumArguments().stream())
                        .toList());
        installed().ifPresent(options::setExecutablePath);
        return options;
    }

    /** The browser that {@code ./test} found, else one in the usual places, else Playwright's own. */
    private static Optional<Path> installed() {
        return Stream.of(System.getenv("CUASO_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser")
                .filter(path -> path != null && !path.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    public Browser browser() {
        return browser;
    }

    /** What every telephone sees. */
    public Camera camera() {
        return camera;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
        camera.close();
    }
}
