package vn.cuaso.auth.page;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.cuaso.auth.deployment.Origins;

/** Refuses forms that other sites send in a citizen's name (OP-8). */
class SameOriginFilter {

    private final Origins origins;
    private final LoggedErrors errors;

    SameOriginFilter(Origins origins, LoggedErrors errors) {
        this.origins = origins;
        this.errors = errors;
    }

    @SameOrigin
    @ServerRequestFilter
    Uni<Response> check(ContainerRequestContext request) {
        RequestOrigin origin = RequestOrigin.of(request);
        return !RequestOrigin.isAskedOf(request) || origin.isOwn(origins.identity())
                ? Uni.createFrom().nullItem()
                : errors.refused(ErrorCode.FOREIGN_FORM, origin.toString());
    }
}
