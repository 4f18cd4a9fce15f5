package vn.cuaso.system.stack;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Hands the one {@link Installation} of the run to every test that asks; it is stopped after the last of them. No test finds
 * messages that an earlier one asked for and did not read.
 */
public final class InstallationExtension implements BeforeEachCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(InstallationExtension.class);

    @Override
    public void beforeEach(ExtensionContext test) {
        of(test).inbox().skipAll();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Installation.class;
    }

    @Override
    public Installation resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return of(test);
    }

    /** The installation of these tests, if they were given one, else that of the run. */
    public static Installation of(ExtensionContext test) {
        Installation given = test.getStore(NAMESPACE).get(Installation.class, Installation.class);
        return given != null
                ? given
                : test.getRoot()
                        .getStore(NAMESPACE)
                        .getOrComputeIfAbsent(
                                Installation.class, key -> Installation.ofLocalStack(), Installation.class);
    }

    /** Has a class of tests use this one instead of the run's. */
    public static void give(ExtensionContext tests, Installation installation) {
        tests.getStore(NAMESPACE).put(Installation.class, installation);
    }
}
