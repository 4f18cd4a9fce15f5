package vn.cuaso.qr.http;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static jakarta.ws.rs.core.Response.Status.FORBIDDEN;
import static jakarta.ws.rs.core.Response.Status.UNAUTHORIZED;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What a caller is told who did something wrong; it is not logged. */
class Refusals {

    @ServerExceptionMapper
    Response refused(WebApplicationException refusal) {
        // Jackson's messages quote the body; our own never do.
        var detail = refusal.getCause() == null ? refusal.getMessage() : "the request cannot be read";
        return Problems.of(refusal.getResponse().getStatusInfo(), detail).build();
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException refusal) {
        var fields = refusal.getConstraintViolations().stream()
                .map(Refusals::field)
                .distinct()
                .sorted()
                .collect(joining(", "));
        return Problems.of(BAD_REQUEST, "missing or malformed: " + fields).build();
    }

    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    Response unreadable() {
        return Problems.of(BAD_REQUEST, "the body is not the JSON that this endpoint takes")
                .build();
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    Response unauthenticated(SecurityException refusal) {
        if (KeysAway.caused(refusal)) {
            return Faults.away("the keys of auth-service are away for the moment", refusal);
        }
        return Problems.of(UNAUTHORIZED, "a service token for this service is needed")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refusal) {
        return Problems.of(FORBIDDEN, "the service token lacks the scope").build();
    }

    private static String field(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString();
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
