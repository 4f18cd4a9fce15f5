package vn.cuaso.system.observability;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import vn.cuaso.system.stack.Installation;
import vn.cuaso.system.stack.InstallationExtension;

/** Gives a class of tests an installation of its own that is traced, and the {@link Collector} of its traces. */
public final class Traced implements BeforeAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(Traced.class);

    @Override
    public void beforeAll(ExtensionContext tests) {
        Collector collector = new Collector();
        tests.getStore(NAMESPACE).put(Collector.class, collector);
        InstallationExtension.give(tests, Installation.tracedAt(collector.address()));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Collector.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getStore(NAMESPACE).get(Collector.class, Collector.class);
    }
}
