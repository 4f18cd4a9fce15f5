package vn.cuaso.auth.flow;

import io.quarkus.test.common.QuarkusTestResource;

/** Gives every {@code @QuarkusTest} of this module the same other providers, so that they share one start. */
@QuarkusTestResource(UpstreamProviders.class)
final class OtherProvidersStandIn {

    private OtherProvidersStandIn() {}
}
