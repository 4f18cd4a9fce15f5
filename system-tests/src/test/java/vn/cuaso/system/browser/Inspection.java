package vn.cuaso.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.nio.file.Path;

/**
 * What is looked at on every state of every page: axe-core finds nothing at desktop width in light, and at phone width in
 * dark; nothing scrolls sideways at 320 px; and pictures, of the phone in light too, are kept in {@code target/screenshots}.
 */
public final class Inspection {
    private static final int DESKTOP = 1280;
    private static final int PHONE = 390;
    private static final int NARROWEST = 320;

    private Inspection() {}

    /** Inspects the page as it stands; {@code name} is the picture's. */
    public static void inspect(Page page, String name) {
        ViewportSize before = page.viewportSize();
        check(page, picture(page, name, DESKTOP, ColorScheme.LIGHT));
        check(page, picture(page, name, PHONE, ColorScheme.DARK));
        picture(page, name, PHONE, ColorScheme.LIGHT);
        page.setViewportSize(NARROWEST, 700);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("width that %s needs", name)
                .isLessThanOrEqualTo(NARROWEST);
        page.setViewportSize(before.width, before.height);
    }

    private static String picture(Page page, String name, int width, ColorScheme scheme) {
        page.setViewportSize(width, width == DESKTOP ? 900 : 844);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme));
        String picture = "%s-%d-%s".formatted(name, width, scheme.name().toLowerCase(java.util.Locale.ROOT));
        page.screenshot(
                new ScreenshotOptions().setFullPage(true).setPath(Path.of("target/screenshots", picture + ".png")));
        return picture;
    }

    private static void check(Page page, String picture) {
        assertThat(axe(page).getViolations()).as("axe-core on %s", picture).isEmpty();
    }

    /** In one go: the other mode opens a page of its own each time, for frames of other origins, which no page here has. */
    private static AxeResults axe(Page page) {
        return new AxeBuilder(page).setLegacyMode(true).analyze();
    }
}
