package vn.cuaso.otp.problem;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;
import static jakarta.ws.rs.core.Response.Status.FORBIDDEN;
import static jakarta.ws.rs.core.Response.Status.INTERNAL_SERVER_ERROR;
import static jakarta.ws.rs.core.Response.Status.SERVICE_UNAVAILABLE;
import static jakarta.ws.rs.core.Response.Status.UNAUTHORIZED;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.common.vertx.VertxContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.cuaso.otp.outbox.OutboxFullException;
import vn.cuaso.otp.redis.RedisUnavailableException;

/** Turns faults into problems. What a caller did wrong is not logged; what is broken here is. */
public class FaultMappers {

    private static final Logger LOG = Logger.getLogger(FaultMappers.class);
    private static final int RETRY_AFTER_SECONDS = 2;

    @ServerExceptionMapper
    public Response storeAway(RedisUnavailableException fault) {
        LOG.warnf("Answered 503: %s", fault.getMessage());
        return unavailable("the store is away for the moment");
    }

    /** Kafka is away, and has been for long. */
    @ServerExceptionMapper
    public Response outboxFull(OutboxFullException fault) {
        LOG.warnf("Answered 503: %s", fault.getMessage());
        return unavailable("no message can be sent for the moment");
    }

    private static Response unavailable(String detail) {
        return Problem.of(SERVICE_UNAVAILABLE, detail)
                .response()
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException fault) {
        var fields = fault.getConstraintViolations().stream()
                .map(FaultMappers::field)
                .distinct()
                .sorted()
                .collect(joining(", "));
        return Problem.of(BAD_REQUEST, "missing or malformed: " + fields)
                .response()
                .build();
    }

    @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
    public Response unreadable() {
        return Problem.of(BAD_REQUEST, "the body is not the JSON that this endpoint takes")
                .response()
                .build();
    }

    @ServerExceptionMapper({AuthenticationFailedException.class, UnauthorizedException.class})
    public Response unauthenticated(SecurityException fault) {
        if (KeysAway.caused(fault)) {
            LOG.warnf("Answered 503: %s", fault.getCause());
            return unavailable("the keys of auth-service are away for the moment");
        }
        return Problem.of(UNAUTHORIZED, "a service token for this service is needed")
                .response()
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException fault) {
        return Problem.of(FORBIDDEN, "the service token lacks the scope")
                .response()
                .build();
    }

    @ServerExceptionMapper
    public Response http(WebApplicationException fault) {
        var status = fault.getResponse().getStatusInfo();
        // Jackson's messages quote the body; our own never do.
        var detail = fault.getCause() == null ? fault.getMessage() : "the request cannot be read";
        return Problem.of(status, detail).response().build();
    }

    @ServerExceptionMapper
    public Response broken(Throwable fault) {
        var reference = UUID.randomUUID().toString();
        if (VertxContext.isOnDuplicatedContext()) {
            MDC.put("reference", reference);
        }
        LOG.errorf(fault, "Answered 500, reference %s", reference);
        var status = INTERNAL_SERVER_ERROR;
        return new Problem(status.getReasonPhrase(), status.getStatusCode(), null, reference)
                .response()
                .build();
    }

    private static String field(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString();
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
