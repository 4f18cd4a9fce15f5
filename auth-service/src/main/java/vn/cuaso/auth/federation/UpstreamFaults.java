package vn.cuaso.auth.federation;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcEndpoint;
import io.quarkus.oidc.common.OidcResponseFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;

/**
 * A provider that answers a code with 5xx is away, whatever stands in the answer: quarkus-oidc would hand on its text alone, which
 * cannot be told from a refusal.
 */
@ApplicationScoped
@Unremovable
@OidcEndpoint({OidcEndpoint.Type.TOKEN, OidcEndpoint.Type.USERINFO, OidcEndpoint.Type.JWKS})
class UpstreamFaults implements OidcResponseFilter {
    private static final int SERVER_ERROR = 500;

    @Override
    public Uni<Void> filter(OidcResponseFilterContext response) {
        return response.statusCode() < SERVER_ERROR
                ? Uni.createFrom().voidItem()
                : Uni.createFrom().failure(() -> new IOException("answered " + response.statusCode()));
    }
}
