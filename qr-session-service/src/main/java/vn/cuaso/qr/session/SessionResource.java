package vn.cuaso.qr.session;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestPath;
import vn.cuaso.qr.metric.Outcomes;

/** The HTTP API for auth-service ({@code docs/qr-pairing.md}). The scope is checked by the token's {@code scope}. */
@Path("/sessions")
@RolesAllowed("qr:session")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class SessionResource {

    private final SessionService sessions;
    private final Outcomes outcomes;

    public SessionResource(SessionService sessions, Outcomes outcomes) {
        this.sessions = sessions;
        this.outcomes = outcomes;
    }

    @POST
    public Uni<CreateOutcome> create(@Valid @NotNull CreateRequest request) {
        return sessions.create(request).invoke(outcome -> outcomes.count("sessions", outcome));
    }

    @POST
    @Path("/{id}/result")
    public Uni<TakeOutcome> take(@RestPath String id, @Valid @NotNull ResultRequest request) {
        return SessionId.parse(id)
                .map(session -> sessions.take(session, Optional.ofNullable(request.code())))
                .orElseGet(() -> Uni.createFrom().item(new TakeOutcome.Unknown()))
                .invoke(outcome -> outcomes.count("results", outcome));
    }

    /** 204 whether there was anything to end or not. */
    @DELETE
    @Path("/{id}")
    public Uni<Void> cancel(@RestPath String id) {
        return SessionId.parse(id)
                .map(sessions::cancel)
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
