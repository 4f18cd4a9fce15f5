package vn.cuaso.system.stack;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives a class of tests an installation of its own beside another provider, which runs too. All others would be slower with
 * one that they do not need, and a Redis Cluster has no room for it.
 */
public final class BesideOtherProvider implements BeforeAllCallback {
    @Override
    public void beforeAll(ExtensionContext tests) {
        Installation installation = Installation.besideOtherProvider();
        InstallationExtension.give(tests, installation);
        installation.stack().start("national-otp-service");
        installation.stack().start("national-auth-service");
    }
}
