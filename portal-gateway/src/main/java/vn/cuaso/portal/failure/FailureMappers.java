package vn.cuaso.portal.failure;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.cuaso.portal.session.SessionsAwayException;

/** Answers for pages of the portal that end in an exception. */
class FailureMappers {

    private final FailureResponses failures;

    FailureMappers(FailureResponses failures) {
        this.failures = failures;
    }

    @ServerExceptionMapper
    public Response notFound(NotFoundException missing, RoutingContext request) {
        return failures.refusal(request, FailureKind.NOT_FOUND);
    }

    @ServerExceptionMapper
    public Response notAllowed(NotAllowedException refused, RoutingContext request) {
        return failures.refusal(request, FailureKind.METHOD_NOT_ALLOWED);
    }

    @ServerExceptionMapper
    public Response refused(WebApplicationException refused, RoutingContext request) {
        int status = refused.getResponse().getStatus();
        if (status >= 500) {
            return failures.fault(request, FailureKind.INTERNAL, refused);
        }
        boolean tooLarge = status == FailureKind.TOO_LARGE.status();
        return failures.refusal(request, tooLarge ? FailureKind.TOO_LARGE : FailureKind.BAD_REQUEST);
    }

    @ServerExceptionMapper
    public Response away(SessionsAwayException away, RoutingContext request) {
        return failures.fault(request, FailureKind.UNAVAILABLE, away);
    }

    @ServerExceptionMapper
    public Response failed(Exception fault, RoutingContext request) {
        return failures.fault(request, FailureKind.INTERNAL, fault);
    }
}
