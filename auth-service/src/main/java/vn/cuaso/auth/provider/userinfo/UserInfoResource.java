package vn.cuaso.auth.provider.userinfo;

import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.auth.page.ErrorReference;

/** The UserInfo endpoint (OpenID Connect Core §5.3), its errors after RFC 6750 §3. */
@Path("/userinfo")
@Produces(MediaType.APPLICATION_JSON)
public class UserInfoResource {

    private final UserInfoService claims;
    private final ErrorReference references;

    UserInfoResource(UserInfoService claims, ErrorReference references) {
        this.claims = claims;
        this.references = references;
    }

    @GET
    public Uni<Response> get(@HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization) {
        return respond(authorization, Optional.empty());
    }

    /** The token may stand in the form instead of the header (RFC 6750 §2.2), never in the address. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> post(
            @HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization,
            @FormParam("access_token") Optional<String> token) {
        return respond(authorization, token);
    }

    /** A POST without a body. */
    @POST
    public Uni<Response> post(@HeaderParam(HttpHeaders.AUTHORIZATION) Optional<String> authorization) {
        return respond(authorization, Optional.empty());
    }

    private Uni<Response> respond(Optional<String> authorization, Optional<String> formToken) {
        if (authorization.isPresent() && formToken.isPresent()) {
            return Uni.createFrom().item(refuse(BearerTokenError.INVALID_REQUEST, "the token is presented twice"));
        }
        String token;
        try {
            token = authorization.isPresent()
                    ? BearerAccessToken.parse(authorization.get()).getValue()
                    : formToken.orElse(null);
        } catch (ParseException e) {
            return Uni.createFrom().item(refuse(BearerTokenError.INVALID_TOKEN, e.getMessage()));
        }
        if (token == null) {
            return Uni.createFrom().item(refuse(BearerTokenError.MISSING_TOKEN, "there is no access token"));
        }
        return claims.find(token)
                .map(outcome -> switch (outcome) {
                    case UserInfoOutcome.Found(Map<String, Object> found) ->
                        Response.ok(found).build();
                    case UserInfoOutcome.Refused(BearerTokenError error, String detail) -> refuse(error, detail);
                })
                .onFailure()
                .recoverWithItem(this::unavailable);
    }

    private Response refuse(BearerTokenError error, String detail) {
        Log.infof("[%s] UserInfo request refused: %s", references.next(), detail);
        return Response.status(error.getHTTPStatusCode())
                .header(HttpHeaders.WWW_AUTHENTICATE, error.toWWWAuthenticateHeader())
                .build();
    }

    private Response unavailable(Throwable fault) {
        Log.errorf(fault, "[%s] UserInfo request failed", references.next());
        return Response.status(Response.Status.SERVICE_UNAVAILABLE).build();
    }
}
