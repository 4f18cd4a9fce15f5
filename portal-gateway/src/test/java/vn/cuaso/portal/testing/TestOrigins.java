package vn.cuaso.portal.testing;

import java.net.URI;
import java.util.Optional;
import vn.cuaso.portal.origin.Origins;
import vn.cuaso.portal.origin.OriginsConfig;

/** Origins for tests without a running gateway. */
public record TestOrigins(URI portal, URI identity, URI app) implements OriginsConfig {

    @Override
    public Optional<URI> otherProvider() {
        return Optional.empty();
    }

    @Override
    public Optional<URI> inside() {
        return Optional.of(URI.create("http://portal-gateway:8080"));
    }

    public static Origins local() {
        return of("http://localhost:8080", "http://id.localhost:8080", "http://app.localhost:8080");
    }

    public static Origins of(String portal, String identity, String app) {
        return new Origins(new TestOrigins(URI.create(portal), URI.create(identity), URI.create(app)));
    }
}
