package vn.cuaso.system.containers;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.cuaso.system.stack.InstallationExtension;

/** The {@link StandingSystem} of the run is the installation of every class of tests that asks for it. */
final class ContainersExtension implements BeforeAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(ContainersExtension.class);

    @Override
    public void beforeAll(ExtensionContext tests) {
        InstallationExtension.give(tests, system(tests).installation());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == ComposedSystem.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return system(test);
    }

    private static ComposedSystem system(ExtensionContext test) {
        return test.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(StandingSystem.class, _ -> new StandingSystem(), StandingSystem.class)
                .of(test.getRequiredTestClass()
                        .getAnnotation(ContainersTest.class)
                        .value());
    }
}
