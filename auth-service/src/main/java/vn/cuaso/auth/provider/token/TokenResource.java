package vn.cuaso.auth.provider.token;

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
import java.util.Map;
import java.util.Optional;
import vn.cuaso.auth.client.authentication.ClientProof;
import vn.cuaso.auth.client.authentication.ClientRefusals;
import vn.cuaso.auth.client.authentication.ClientRequest;
import vn.cuaso.auth.dpop.ProofNonces;
import vn.cuaso.auth.page.ErrorReference;
import vn.cuaso.auth.page.LogText;

/** The token endpoint (RFC 6749 §3.2, OpenID Connect Core §3.1.3). */
@Path(TokenResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

    static final String PATH = "/token";

    private static final String PROOF = "DPoP";

    private final TokenService tokens;
    private final ClientRefusals refusals;
    private final ErrorReference references;

    TokenResource(TokenService tokens, ClientRefusals refusals, ErrorReference references) {
        this.tokens = tokens;
        this.refusals = refusals;
        this.references = references;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> token(
            MultivaluedMap<String, String> form, @Context HttpHeaders headers, @Context HttpServerRequest request) {
        ClientRequest asked = ClientRequest.of(PATH, form, headers, request);
        return tokens.issue(asked, headers.getRequestHeader(PROOF))
                .map(answer -> withNonce(respond(answer.outcome(), asked), answer.nonce()))
                .onFailure()
                .recoverWithItem(this::unavailable);
    }

    private Response respond(TokenOutcome outcome, ClientRequest asked) {
        return switch (outcome) {
            case TokenOutcome.Issued issued ->
                // RFC 6749 §5.1 wants Pragma too; Cache-Control is every answer's.
                Response.ok(issued.response().toJSONObject())
                        .header("Pragma", "no-cache")
                        .build();
            case TokenOutcome.Unproven(ClientProof.Refused refused) -> refusals.answer(refused, asked);
            case TokenOutcome.Refused refused -> refuse(refused);
        };
    }

    private static Response withNonce(Response response, Optional<String> nonce) {
        return nonce.map(value -> Response.fromResponse(response)
                        .header(ProofNonces.HEADER, value)
                        .build())
                .orElse(response);
    }

    private Response refuse(TokenOutcome.Refused refused) {
        Log.infof("[%s] Token request refused: %s", references.next(), LogText.of(refused.detail()));
        int status = refused.error().getHTTPStatusCode();
        return json(status == 0 ? 400 : status, refused.body());
    }

    private Response unavailable(Throwable fault) {
        Log.errorf(fault, "[%s] Token request failed", references.next());
        return json(503, OAuth2Error.TEMPORARILY_UNAVAILABLE.toJSONObject());
    }

    private static Response json(int status, Map<String, Object> body) {
        return Response.status(status).entity(body).build();
    }
}
