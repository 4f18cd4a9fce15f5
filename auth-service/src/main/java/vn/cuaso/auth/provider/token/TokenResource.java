package vn.cuaso.auth.provider.token;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.auth.deployment.Origins;
import vn.cuaso.auth.page.ErrorReference;
import vn.cuaso.auth.page.LogText;

/** The token endpoint (RFC 6749 §3.2, OpenID Connect Core §3.1.3). */
@Path(TokenResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class TokenResource {

    static final String PATH = "/token";

    private static final String PROOF = "DPoP";

    private final TokenService tokens;
    private final ErrorReference references;
    private final URI endpoint;

    TokenResource(TokenService tokens, ErrorReference references, Origins origins) {
        this.tokens = tokens;
        this.references = references;
        this.endpoint = origins.identity().resolve(PATH);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> token(
            MultivaluedMap<String, String> form,
            @HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            @Context HttpHeaders headers) {
        TokenRequest request;
        try {
            request = TokenRequestReader.read(message(form, authorization), form);
        } catch (ParseException e) {
            ErrorObject error = e.getErrorObject() == null ? OAuth2Error.INVALID_REQUEST : e.getErrorObject();
            return Uni.createFrom().item(refuse(new TokenOutcome.Refused(error, e.getMessage()), authorization));
        }
        return tokens.issue(request, headers.getRequestHeader(PROOF))
                .map(outcome -> switch (outcome) {
                    case TokenOutcome.Issued issued ->
                        json(200, issued.response().toJSONObject());
                    case TokenOutcome.Refused refused -> refuse(refused, authorization);
                })
                .onFailure()
                .recoverWithItem(this::unavailable);
    }

    private HTTPRequest message(MultivaluedMap<String, String> form, Optional<String> authorization)
            throws ParseException {
        HTTPRequest message = new HTTPRequest(HTTPRequest.Method.POST, endpoint);
        message.setContentType(MediaType.APPLICATION_FORM_URLENCODED);
        message.setBody(URLUtils.serializeParameters(form));
        authorization.ifPresent(message::setAuthorization);
        return message;
    }

    private Response refuse(TokenOutcome.Refused refused, Optional<String> authorization) {
        Log.infof("[%s] Token request refused: %s", references.next(), LogText.of(refused.detail()));
        ErrorObject error = refused.error();
        int status = error.getHTTPStatusCode() == 0 ? 400 : error.getHTTPStatusCode();
        Response.ResponseBuilder response = Response.status(status).entity(refused.body());
        // RFC 6749 §5.2: who tried by the header is answered by the header.
        authorization.filter(_ -> status == 401).ifPresent(_ -> response.header(HttpHeaders.WWW_AUTHENTICATE, "Basic"));
        return response.build();
    }

    private Response unavailable(Throwable fault) {
        Log.errorf(fault, "[%s] Token request failed", references.next());
        return json(503, OAuth2Error.TEMPORARILY_UNAVAILABLE.toJSONObject());
    }

    private static Response json(int status, Map<String, Object> body) {
        return Response.status(status).entity(body).build();
    }
}
