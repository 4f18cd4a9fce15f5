package vn.cuaso.auth.testing;

import java.net.URI;
import vn.cuaso.auth.deployment.Origins;

/** Origins for tests that need no running service. */
public record TestOrigins(URI portal, URI identity, URI app) implements Origins {

    public static final String ISSUER = "https://id.example";

    public TestOrigins() {
        this(URI.create("https://portal.example"), URI.create(ISSUER), URI.create("https://app.example"));
    }
}
