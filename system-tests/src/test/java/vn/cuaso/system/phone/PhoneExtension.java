package vn.cuaso.system.phone;

import com.microsoft.playwright.BrowserContext;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import vn.cuaso.system.browser.Browsers;
import vn.cuaso.system.browser.Chromium;
import vn.cuaso.system.browser.FailurePictures;
import vn.cuaso.system.stack.Citizen;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.InstallationExtension;

/** Hands each {@link Phone} parameter the telephone of its citizen, the same for the whole run: an account has one. */
public final class PhoneExtension implements ParameterResolver, TestExecutionExceptionHandler {
    private static final Namespace NAMESPACE = Namespace.create(PhoneExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Phone.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Citizen owner = parameter.findAnnotation(OwnedBy.class).orElseThrow().value();
        return phones(test)
                .computeIfAbsent(owner, unknown -> enrolled(owner, test))
                .open();
    }

    private static Phone enrolled(Citizen owner, ExtensionContext test) {
        Installation installation = InstallationExtension.of(test);
        Chromium chromium = Chromium.of(test);
        BrowserContext context = Browsers.telephone(chromium.browser());
        return new Phone(owner, context.newPage(), chromium.camera(), installation).enrol();
    }

    @SuppressWarnings("unchecked")
    private static Map<Citizen, Phone> phones(ExtensionContext test) {
        return test.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent("phones", key -> new EnumMap<Citizen, Phone>(Citizen.class), Map.class);
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        phones(test).values().forEach(phone -> FailurePictures.take(test, phone.page()));
        throw failure;
    }
}
