package vn.cuaso.system.containers;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.InstallationExtension;

/** Starts one {@link ComposedSystem} for a class of tests, which then is their installation. */
final class ContainersExtension implements BeforeAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(ContainersExtension.class);

    @Override
    public void beforeAll(ExtensionContext tests) {
        ComposedSystem.buildImages();
        ComposedSystem system = ComposedSystem.withOneOfEach();
        tests.getStore(NAMESPACE).put(ComposedSystem.class, system);
        system.up();
        InstallationExtension.give(tests, Installation.at(system.origins()));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == ComposedSystem.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(NAMESPACE).get(ComposedSystem.class, ComposedSystem.class);
    }
}
