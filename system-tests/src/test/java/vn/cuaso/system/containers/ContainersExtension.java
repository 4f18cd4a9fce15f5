package vn.cuaso.system.containers;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.InstallationExtension;

/** Starts one {@link ComposedSystem} of each kind for the run, which is the installation of every class of tests that asks for it. */
final class ContainersExtension implements BeforeAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(ContainersExtension.class);
    private static final String IMAGES = "images";

    @Override
    public void beforeAll(ExtensionContext tests) {
        InstallationExtension.give(tests, Installation.at(system(tests).origins()));
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
        boolean twoOfEach =
                test.getRequiredTestClass().getAnnotation(ContainersTest.class).twoOfEach();
        Store store = test.getRoot().getStore(NAMESPACE);
        store.getOrComputeIfAbsent(IMAGES, _ -> {
            ComposedSystem.buildImages();
            return IMAGES;
        });
        return store.getOrComputeIfAbsent(twoOfEach, ContainersExtension::started, ComposedSystem.class);
    }

    private static ComposedSystem started(boolean twoOfEach) {
        ComposedSystem system = twoOfEach ? ComposedSystem.withTwoOfEach() : ComposedSystem.withOneOfEach();
        try {
            system.up();
            return system;
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }
}
