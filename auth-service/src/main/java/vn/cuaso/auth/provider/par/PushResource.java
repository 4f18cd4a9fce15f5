package vn.cuaso.auth.provider.par;

import com.nimbusds.oauth2.sdk.OAuth2Error;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.auth.client.authentication.ClientProof;
import vn.cuaso.auth.client.authentication.ClientRefusals;
import vn.cuaso.auth.client.authentication.ClientRequest;
import vn.cuaso.auth.dpop.ProofNonces;
import vn.cuaso.auth.page.ErrorReference;
import vn.cuaso.auth.page.LogText;
import vn.cuaso.auth.page.RetryAfter;

/** The pushed authorization request endpoint (RFC 9126 §2). */
@Path(PushResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class PushResource {

    static final String PATH = "/par";

    private static final int CREATED = 201;
    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final PushService service;
    private final ClientRefusals refusals;
    private final ErrorReference references;
    private final Clock clock;

    PushResource(PushService service, ClientRefusals refusals, ErrorReference references, Clock clock) {
        this.service = service;
        this.refusals = refusals;
        this.references = references;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> push(
            MultivaluedMap<String, String> form, @Context HttpHeaders headers, @Context HttpServerRequest request) {
        ClientRequest asked = ClientRequest.of(PATH, form, headers, request);
        return service.push(asked, headers.getRequestHeader("DPoP"))
                .map(outcome -> respond(outcome, asked))
                .onFailure()
                .recoverWithItem(this::unavailable);
    }

    private Response respond(PushOutcome outcome, ClientRequest asked) {
        return switch (outcome) {
            case PushOutcome.Kept(String requestUri, Duration lifetime, Optional<String> nonce) ->
                json(CREATED, Map.of("request_uri", requestUri, "expires_in", lifetime.toSeconds()))
                        .header(ProofNonces.HEADER, nonce.orElse(null))
                        .build();
            case PushOutcome.Unproven(ClientProof.Refused refused) -> refusals.answer(refused, asked);
            case PushOutcome.Refused refused -> refuse(refused);
            case PushOutcome.NonceWanted(String fresh) ->
                json(BAD_REQUEST, OAuth2Error.USE_DPOP_NONCE.toJSONObject())
                        .header(ProofNonces.HEADER, fresh)
                        .build();
            case PushOutcome.Throttled(Instant until) -> throttle(until);
        };
    }

    /** RFC 9126 §2.3: the codes of /authorize, told as at the token endpoint. */
    private Response refuse(PushOutcome.Refused refused) {
        Log.infof("[%s] Pushed request refused: %s", references.next(), LogText.of(refused.detail()));
        return json(BAD_REQUEST, refused.error().toJSONObject()).build();
    }

    private Response throttle(Instant until) {
        Log.infof("[%s] Pushed request refused: its client pushes too many", references.next());
        long seconds = RetryAfter.seconds(Duration.between(clock.instant(), until));
        return json(TOO_MANY, OAuth2Error.TEMPORARILY_UNAVAILABLE.toJSONObject())
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }

    private Response unavailable(Throwable fault) {
        Log.errorf(fault, "[%s] Pushed request failed", references.next());
        return json(UNAVAILABLE, OAuth2Error.TEMPORARILY_UNAVAILABLE.toJSONObject())
                .build();
    }

    private static Response.ResponseBuilder json(int status, Map<String, Object> body) {
        return Response.status(status).entity(body);
    }
}
