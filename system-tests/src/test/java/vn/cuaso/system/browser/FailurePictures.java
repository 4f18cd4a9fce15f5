package vn.cuaso.system.browser;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;

/** What people saw when a test failed: pictures in {@code target/failures}, and addresses and titles where only a log is kept. */
public final class FailurePictures {
    private static final FilterOptions VISIBLE = new FilterOptions().setVisible(true);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private FailurePictures() {}

    public static void take(ExtensionContext test, Page page) {
        String file = test.getRequiredTestClass().getSimpleName() + "." + test.getDisplayName() + "-"
                + NUMBER.incrementAndGet();
        System.err.println(file + " shows " + page.url() + ": "
                + page.locator("h1").filter(VISIBLE).allInnerTexts());
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/failures", file.replaceAll("[^\\w.-]", "_") + ".png")));
    }
}
