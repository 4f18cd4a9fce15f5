package vn.cuaso.auth.page;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.cuaso.auth.deployment.Origins;

/** Refuses forms that other sites send in a citizen's name (OP-8). */
class SameOriginFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Origins origins;
    private final LoggedErrors errors;

    SameOriginFilter(Origins origins, LoggedErrors errors) {
        this.origins = origins;
        this.errors = errors;
    }

    @SameOrigin
    @ServerRequestFilter
    Uni<Response> check(ContainerRequestContext request) {
        RequestOrigin origin = new RequestOrigin(header(request, "Sec-Fetch-Site"), header(request, "Origin"));
        return READING.contains(request.getMethod()) || origin.isOwn(origins.identity())
                ? Uni.createFrom().nullItem()
                : errors.refused(ErrorCode.FOREIGN_FORM, origin.toString());
    }

    private static Optional<String> header(ContainerRequestContext request, String name) {
        return Optional.ofNullable(request.getHeaderString(name));
    }
}
