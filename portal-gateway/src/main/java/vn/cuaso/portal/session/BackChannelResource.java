package vn.cuaso.portal.session;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.cuaso.portal.route.PortalPaths;

/** Hears from the provider that a session has ended (OpenID Connect Back-Channel Logout §2.5, OP-7). */
@Path(PortalPaths.BACK_CHANNEL_SIGN_OUT)
class BackChannelResource {

    private static final Logger LOG = Logger.getLogger(BackChannelResource.class);

    private final LogoutTokens tokens;
    private final PortalSessions sessions;

    BackChannelResource(LogoutTokens tokens, PortalSessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> signOut(@FormParam("logout_token") Optional<String> token) {
        return tokens.read(token.orElse(""))
                .chain(session -> session.map(ended -> sessions.endAll(ended).replaceWith(answer(200)))
                        .orElseGet(() -> Uni.createFrom().item(refusal())))
                .onFailure()
                .recoverWithItem(BackChannelResource::unavailable);
    }

    private static Response refusal() {
        return Response.fromResponse(answer(400))
                .type(MediaType.APPLICATION_JSON)
                .entity(new JsonObject().put("error", "invalid_request").encode())
                .build();
    }

    /** The provider tries again. */
    private static Response unavailable(Throwable fault) {
        LOG.warnf("a session could not be ended: %s", fault.getMessage());
        return answer(503);
    }

    private static Response answer(int status) {
        return Response.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
