package vn.cuaso.system.phone;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import vn.cuaso.system.browser.FailurePictures;
import vn.cuaso.system.stack.Citizen;

/** Hands each {@link Phone} parameter the telephone of its citizen, the same for the whole run: an account has one. */
public final class PhoneExtension implements ParameterResolver, TestExecutionExceptionHandler {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Phone.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Citizen owner = parameter.findAnnotation(OwnedBy.class).orElseThrow().value();
        return Telephones.of(test).of(owner).open();
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        Telephones.pages(test).forEach(page -> FailurePictures.take(test, page));
        throw failure;
    }
}
