package vn.cuaso.otp.challenge;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** The HTTP API for auth-service ({@code docs/architecture.md}). The scope is checked by the token's {@code scope}. */
@Path("/challenges")
@RolesAllowed("otp:challenge")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public class ChallengeResource {

    private final ChallengeService challenges;
    private final VerificationService verifications;
    private final ChallengeMetrics metrics;

    public ChallengeResource(ChallengeService challenges, VerificationService verifications, ChallengeMetrics metrics) {
        this.challenges = challenges;
        this.verifications = verifications;
        this.metrics = metrics;
    }

    @POST
    public Uni<CreateOutcome> create(@Valid @NotNull CreateRequest request) {
        return challenges.create(request.toNewChallenge()).invoke(metrics::created);
    }

    @GET
    @Path("/{id}")
    public Uni<FindOutcome> find(@RestPath String id, @RestQuery @NotNull String transaction) {
        return ChallengeId.parse(id)
                .map(challenge -> challenges.find(challenge, transaction))
                .orElseGet(() -> Uni.createFrom().item(new FindOutcome.Gone()));
    }

    @POST
    @Path("/{id}/sends")
    public Uni<ResendOutcome> resend(@RestPath String id, @Valid @NotNull ResendRequest request) {
        var network = RequestShapes.network(request.clientIp());
        return ChallengeId.parse(id)
                .map(challenge -> challenges.resend(challenge, request.binding(), network))
                .orElseGet(() -> Uni.createFrom().item(new ResendOutcome.Gone()))
                .invoke(metrics::resent);
    }

    @POST
    @Path("/{id}/verifications")
    public Uni<VerifyOutcome> verify(@RestPath String id, @Valid @NotNull VerifyRequest request) {
        return ChallengeId.parse(id)
                .map(challenge -> verifications.verify(challenge, request.binding(), request.code()))
                .orElseGet(() -> Uni.createFrom().item(new VerifyOutcome.Gone()))
                .invoke(metrics::verified);
    }

    /** 204 whether there was anything to end or not. */
    @DELETE
    @Path("/{id}")
    public Uni<Void> cancel(@RestPath String id, @RestQuery @NotNull String transaction) {
        return ChallengeId.parse(id)
                .map(challenge -> challenges.cancel(challenge, transaction))
                .orElseGet(() -> Uni.createFrom().voidItem());
    }
}
