package vn.cuaso.system.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Hands each {@link Page} parameter a browser of its own, and keeps a picture of every page of a failed test. */
public final class BrowserExtension implements ParameterResolver, AfterEachCallback, TestExecutionExceptionHandler {
    private static final Namespace NAMESPACE = Namespace.create(BrowserExtension.class);
    private static final double PATIENCE_MILLIS = 15_000;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Page.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        BrowserContext context = chromium(test).browser().newContext(options(test));
        context.setDefaultTimeout(PATIENCE_MILLIS);
        contexts(test).add(context);
        return context.newPage();
    }

    private static NewContextOptions options(ExtensionContext test) {
        boolean scripts = !test.getRequiredTestMethod().isAnnotationPresent(WithoutScripts.class)
                && !test.getRequiredTestClass().isAnnotationPresent(WithoutScripts.class);
        return new NewContextOptions()
                .setLocale("vi-VN")
                .setViewportSize(1280, 900)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setJavaScriptEnabled(scripts);
    }

    private static Chromium chromium(ExtensionContext test) {
        return test.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Chromium.class, key -> new Chromium(), Chromium.class);
    }

    @SuppressWarnings("unchecked")
    private static List<BrowserContext> contexts(ExtensionContext test) {
        return test.getStore(NAMESPACE)
                .getOrComputeIfAbsent("contexts", key -> new ArrayList<BrowserContext>(), List.class);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        int number = 0;
        for (BrowserContext context : contexts(test)) {
            for (Page page : context.pages()) {
                String file =
                        test.getRequiredTestClass().getSimpleName() + "." + test.getDisplayName() + "-" + ++number;
                page.screenshot(new ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/failures", file.replaceAll("[^\\w.-]", "_") + ".png")));
            }
        }
        throw failure;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        contexts(test).forEach(BrowserContext::close);
    }
}
