package vn.cuaso.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
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

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Page.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Browser browser = Chromium.of(test).browser();
        BrowserContext context = parameter.isAnnotated(OnPhone.class)
                ? Browsers.telephone(browser)
                : Browsers.desktop(browser, hasScripts(test));
        contexts(test).add(context);
        return context.newPage();
    }

    private static boolean hasScripts(ExtensionContext test) {
        return !test.getRequiredTestMethod().isAnnotationPresent(WithoutScripts.class)
                && !test.getRequiredTestClass().isAnnotationPresent(WithoutScripts.class);
    }

    @SuppressWarnings("unchecked")
    private static List<BrowserContext> contexts(ExtensionContext test) {
        return test.getStore(NAMESPACE)
                .getOrComputeIfAbsent("contexts", key -> new ArrayList<BrowserContext>(), List.class);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        for (BrowserContext context : contexts(test)) {
            context.pages().forEach(page -> FailurePictures.take(test, page));
        }
        throw failure;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        contexts(test).forEach(BrowserContext::close);
    }
}
