package vn.cuaso.system.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Pictures of what people saw when a test failed, in {@code target/failures}. */
public final class FailurePictures {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private FailurePictures() {}

    public static void take(ExtensionContext test, Page page) {
        String file = test.getRequiredTestClass().getSimpleName() + "." + test.getDisplayName() + "-"
                + NUMBER.incrementAndGet();
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/failures", file.replaceAll("[^\\w.-]", "_") + ".png")));
    }
}
