package vn.cuaso.system.browser;

import com.microsoft.playwright.Page;

/** Another tab, or another program, in front of a page: a browser without a screen hides none by itself. */
public final class Background {
    private static final String TELL = """
            hidden => {
              Object.defineProperty(document, "hidden", {configurable: true, get: () => hidden});
              Object.defineProperty(document, "visibilityState", {configurable: true, get: () => hidden ? "hidden" : "visible"});
              document.dispatchEvent(new Event("visibilitychange"));
            }""";

    private Background() {}

    public static void send(Page page) {
        page.evaluate(TELL, true);
    }

    public static void fetch(Page page) {
        page.evaluate(TELL, false);
    }
}
