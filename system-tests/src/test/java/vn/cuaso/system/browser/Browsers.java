package vn.cuaso.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;

/** The kinds of browser that people of the tests have. Each is a context: cookies and storage of its own. */
public final class Browsers {
    /** What a page has to be allowed before it sees through the camera; where it is not, the browser refuses. */
    public static final String CAMERA = "camera";

    /** How long a page may take: much more than one needs, as a test waits for what it expects and never for a time. */
    static final double PATIENCE_MILLIS = 45_000;

    private static final String TELEPHONE =
            "Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/131.0.0.0 Mobile Safari/537.36";

    private static final String ELSEWHERE = "Asia/Tokyo";

    private Browsers() {}

    public static BrowserContext desktop(Browser browser, boolean scripts) {
        return opened(browser, options().setViewportSize(1280, 900).setJavaScriptEnabled(scripts));
    }

    /** Its owner has allowed the camera, and its clock shows the time of another country. */
    public static BrowserContext telephone(Browser browser) {
        return opened(
                browser,
                options()
                        .setViewportSize(390, 844)
                        .setIsMobile(true)
                        .setHasTouch(true)
                        .setPermissions(List.of(CAMERA))
                        .setTimezoneId(ELSEWHERE)
                        .setUserAgent(TELEPHONE));
    }

    /** The certificates of installations of the tests are their own. */
    private static NewContextOptions options() {
        return new NewContextOptions()
                .setLocale("vi-VN")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setIgnoreHTTPSErrors(true);
    }

    private static BrowserContext opened(Browser browser, NewContextOptions options) {
        BrowserContext context = browser.newContext(options);
        context.setDefaultTimeout(PATIENCE_MILLIS);
        return context;
    }
}
