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

/** A token for the internal API, for an operator with password and second factor. */
@Path("/internal/operators/token")
@ProvesItself
public class OperatorTokenResource {

    private static final int RETRY_AFTER_SECONDS = 2;

    private static final String ACTION = "POST /internal/operators/token";

    private final OperatorSignIn signIn;
    private final OperatorTokens tokens;

    OperatorTokenResource(OperatorSignIn signIn, OperatorTokens tokens) {
        this.signIn = signIn;
        this.tokens = tokens;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> token(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("code") @DefaultValue("") String code,
            @FormParam("audience") @DefaultValue("auth-service") String audience) {
        return signIn.prove(new OperatorCredentials(name, password, code), ACTION)
                .chain(proof -> switch (proof) {
                    case OperatorProof.Proven(Operator operator) -> grant(operator, audience);
                    case OperatorProof.Refused() -> Uni.createFrom().item(OperatorTokenResource::refuse);
                    case OperatorProof.Busy() -> Uni.createFrom().item(OperatorTokenResource::busy);
                });
    }

    private Uni<Response> grant(Operator operator, String audience) {
        return tokens.issue(operator.actor(), operator.roles(), audience)
                .map(granted ->
                        granted.map(OperatorTokenResource::grant).orElseGet(OperatorTokenResource::nothingThere));
    }

    private static Response grant(OperatorTokens.Granted granted) {
        return Response.ok(Map.of(
                        "access_token",
                        granted.token().value(),
                        "token_type",
                        "Bearer",
                        "expires_at",
                        granted.token().expires().toString(),
                        "scope",
                        granted.scopes()))
                .build();
    }

    /** RFC 8707 §2: none of the operator's roles may do anything at that service. */
    private static Response nothingThere() {
        return Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(Map.of("error", "invalid_target"))
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
