package vn.cuaso.auth.operator;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import vn.cuaso.auth.internal.ProvesItself;
import vn.cuaso.auth.provider.token.ServiceToken;

/** A token for the internal API, for an operator with password and second factor. */
@Path("/internal/operators/token")
@ProvesItself
public class OperatorTokenResource {

    private static final int RETRY_AFTER_SECONDS = 2;

    private final OperatorSignIn signIn;

    OperatorTokenResource(OperatorSignIn signIn) {
        this.signIn = signIn;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> token(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("code") @DefaultValue("") String code) {
        return signIn.signIn(name, password, code).map(answer -> switch (answer) {
            case SignInAnswer.Granted(ServiceToken token, String scopes) -> grant(token, scopes);
            case SignInAnswer.Refused() -> refuse();
            case SignInAnswer.Busy() -> busy();
        });
    }

    private static Response grant(ServiceToken token, String scopes) {
        return Response.ok(Map.of(
                        "access_token",
                        token.value(),
                        "token_type",
                        "Bearer",
                        "expires_at",
                        token.expires().toString(),
                        "scope",
                        scopes))
                .build();
    }

    private static Response refuse() {
        Log.info("An operator is refused");
        return Response.status(Response.Status.UNAUTHORIZED)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("error", "invalid_grant"))
                .build();
    }

    private static Response busy() {
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }
}
