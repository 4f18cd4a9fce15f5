package vn.cuaso.auth.client.authentication;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import vn.cuaso.auth.page.ErrorReference;
import vn.cuaso.auth.page.LogText;
import vn.cuaso.auth.page.RetryAfter;

/** Answers a request whose client did not prove itself (RFC 6749 §5.2), alike at every endpoint for clients. */
@ApplicationScoped
public class ClientRefusals {

    /** RFC 7617 §2 wants a realm; RFC 6749 §2.3.1 encodes names in UTF-8. */
    private static final String CHALLENGE = "Basic realm=\"clients\", charset=\"UTF-8\"";

    private static final int UNAUTHORIZED = 401;

    private final ErrorReference references;
    private final Clock clock;

    ClientRefusals(ErrorReference references, Clock clock) {
        this.references = references;
        this.clock = clock;
    }

    /** JSON with the status of the error; who tried by the header is answered by the header. */
    public Response answer(ClientProof.Refused refused, ClientRequest request) {
        Log.infof("[%s] Client refused at %s: %s", references.next(), request.path(), LogText.of(refused.detail()));
        int status = refused.error().getHTTPStatusCode();
        Response.ResponseBuilder response = Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(refused.error().toJSONObject());
        refused.retryAt().ifPresent(until -> response.header(HttpHeaders.RETRY_AFTER, secondsUntil(until)));
        if (status == UNAUTHORIZED && !request.authorization().isEmpty()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        return response.build();
    }

    private long secondsUntil(Instant until) {
        return RetryAfter.seconds(Duration.between(clock.instant(), until));
    }
}
