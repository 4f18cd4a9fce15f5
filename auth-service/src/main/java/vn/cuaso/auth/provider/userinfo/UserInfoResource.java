package vn.cuaso.auth.provider.userinfo;

import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import com.nimbusds.oauth2.sdk.token.TokenSchemeError;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.auth.dpop.PresentedToken;
import vn.cuaso.auth.page.ErrorReference;
import vn.cuaso.auth.page.LogText;

/** The UserInfo endpoint (OpenID Connect Core §5.3), its errors after RFC 6750 §3. */
@Path(UserInfoResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class UserInfoResource {

    static final String PATH = "/userinfo";

    /** OpenID Connect Core §5.3.2. */
    private static final String JWT = "application/jwt";

    private final UserInfoService claims;
    private final ErrorReference references;

    UserInfoResource(UserInfoService claims, ErrorReference references) {
        this.claims = claims;
        this.references = references;
    }

    @GET
    public Uni<Response> get(
            @HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization, @Context HttpHeaders headers) {
        return respond(new PresentedToken(HttpMethod.GET, PATH, authorization, proofs(headers)));
    }

    /** The token may stand in the form instead of the header (RFC 6750 §2.2), never in the address. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> post(
            @HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            @FormParam("access_token") Optional<String> token,
            @Context HttpHeaders headers) {
        if (authorization.isPresent() && token.isPresent()) {
            return Uni.createFrom().item(refuse(BearerTokenError.INVALID_REQUEST, "the token is presented twice"));
        }
        Optional<String> presented = authorization.or(() -> token.map(value -> "Bearer " + value));
        return respond(new PresentedToken(HttpMethod.POST, PATH, presented, proofs(headers)));
    }

    /** A POST without a body. */
    @POST
    public Uni<Response> post(
            @HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization, @Context HttpHeaders headers) {
        return respond(new PresentedToken(HttpMethod.POST, PATH, authorization, proofs(headers)));
    }

    private Uni<Response> respond(PresentedToken presented) {
        if (presented.authorization().isEmpty()) {
            return Uni.createFrom().item(refuse(BearerTokenError.MISSING_TOKEN, "there is no access token"));
        }
        return claims.find(presented)
                .map(outcome -> switch (outcome) {
                    case UserInfoOutcome.Found(Map<String, Object> found) ->
                        Response.ok(found).build();
                    case UserInfoOutcome.Signed(String jwt) ->
                        Response.ok(jwt).type(JWT).build();
                    case UserInfoOutcome.Refused(TokenSchemeError error, String detail) -> refuse(error, detail);
                })
                .onFailure()
                .recoverWithItem(this::unavailable);
    }

    private static List<String> proofs(HttpHeaders headers) {
        return headers.getRequestHeader("DPoP");
    }

    private Response refuse(TokenSchemeError error, String detail) {
        Log.infof("[%s] UserInfo request refused: %s", references.next(), LogText.of(detail));
        return Response.status(error.getHTTPStatusCode())
                .header(HttpHeaders.WWW_AUTHENTICATE, error.toWWWAuthenticateHeader())
                .build();
    }

    private Response unavailable(Throwable fault) {
        Log.errorf(fault, "[%s] UserInfo request failed", references.next());
        return Response.status(Response.Status.SERVICE_UNAVAILABLE).build();
    }
}
