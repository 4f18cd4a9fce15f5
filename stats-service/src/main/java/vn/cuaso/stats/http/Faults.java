package vn.cuaso.stats.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import vn.cuaso.stats.published.QuestionException;
import vn.cuaso.stats.published.TooManyException;
import vn.cuaso.stats.store.StoreAwayException;

/** What a caller is told when a request cannot be answered. */
class Faults {

    private static final Logger LOG = Logger.getLogger(Faults.class);
    private static final int RETRY_AFTER_SECONDS = 5;

    @ServerExceptionMapper
    Response storeAway(StoreAwayException fault) {
        LOG.warn(fault.getMessage());
        return Problem.response(Response.Status.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    @ServerExceptionMapper
    Response senseless(QuestionException question) {
        return Problem.response(Response.Status.BAD_REQUEST, question.getMessage())
                .build();
    }

    @ServerExceptionMapper
    Response tooMany(TooManyException refusal) {
        return Problem.response(Response.Status.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, refusal.retryAfter().toSeconds())
                .build();
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException refusal) {
        return Problem.response(refusal.getResponse().getStatusInfo()).build();
    }
}
