package vn.cuaso.auth.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.ResteasyReactiveClientProblem;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers what no resource could: people get a page like for every other failure (OP-9), programs get JSON, and both a
 * reference number that is in the log.
 */
class FailedRequests {

    private final LoggedErrors errors;
    private final ErrorReference references;

    FailedRequests(LoggedErrors errors, ErrorReference references) {
        this.errors = errors;
        this.references = references;
    }

    @ServerExceptionMapper
    Uni<Response> failed(WebApplicationException failure, UriInfo uri) {
        Response.StatusType status = failure.getResponse().getStatusInfo();
        // What another service answered to us is no answer to whoever asked us.
        boolean fault = failure instanceof ResteasyReactiveClientProblem
                || status.getFamily() != Response.Status.Family.CLIENT_ERROR;
        Uni<Response> answer = fault ? fault(failure, uri) : refused(status, uri);
        return answer.map(response -> withAllowedMethods(response, failure));
    }

    /** Jackson's messages quote the body: they are neither answered nor logged. */
    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Uni<Response> unreadable(UriInfo uri) {
        return refused(Response.Status.BAD_REQUEST, uri);
    }

    private Uni<Response> refused(Response.StatusType status, UriInfo uri) {
        return Audience.of(uri.getPath()) == Audience.PEOPLE
                ? errors.refused(ErrorCode.ofStatus(status.getStatusCode()), status.getReasonPhrase())
                : Uni.createFrom().item(() -> {
                    String reference = references.next();
                    Log.infof("[%s] Request refused: %s", reference, status.getReasonPhrase());
                    return Audience.of(uri.getPath()).refusal(status, reference);
                });
    }

    private Uni<Response> fault(WebApplicationException failure, UriInfo uri) {
        return Audience.of(uri.getPath()) == Audience.PEOPLE
                ? errors.fault(failure)
                : Uni.createFrom().item(() -> {
                    String reference = references.next();
                    Log.errorf(failure, "[%s] Request failed", reference);
                    return Audience.of(uri.getPath()).refusal(Response.Status.SERVICE_UNAVAILABLE, reference);
                });
    }

    /** RFC 9110 §15.5.6: a 405 says what is allowed. */
    private static Response withAllowedMethods(Response response, WebApplicationException failure) {
        String allowed = failure.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allowed == null
                ? response
                : Response.fromResponse(response)
                        .header(HttpHeaders.ALLOW, allowed)
                        .build();
    }
}
