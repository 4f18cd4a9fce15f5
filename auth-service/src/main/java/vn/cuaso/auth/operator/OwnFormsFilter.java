package vn.cuaso.auth.operator;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.cuaso.auth.page.LogText;
import vn.cuaso.auth.page.RequestOrigin;

/** Refuses forms that other sites send in an operator's name (OP-8). The console's origin is where operators reach it. */
class OwnFormsFilter {
    private final OperatorConfig config;
    private final ConsolePages pages;

    OwnFormsFilter(OperatorConfig config, ConsolePages pages) {
        this.config = config;
        this.pages = pages;
    }

    @OwnForms
    @ServerRequestFilter
    Uni<Response> check(ContainerRequestContext request) {
        RequestOrigin origin = RequestOrigin.of(request);
        if (!RequestOrigin.isAskedOf(request) || origin.isOwn(config.address())) {
            return Uni.createFrom().nullItem();
        }
        Log.infof("A form is refused that is not the console's own: %s", LogText.of(origin.toString()));
        return pages.problem(Response.Status.FORBIDDEN.getStatusCode(), ConsoleProblem.FOREIGN_FORM);
    }
}
