package vn.cuaso.stats.lateness;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.cuaso.stats.published.Answers;

/** Late dossiers by agency and, as configured, by person; for everybody. */
@Path("/api/statistics/late")
@Produces(MediaType.APPLICATION_JSON)
public class LatenessResource {

    private final LatenessService service;
    private final Answers answers;

    LatenessResource(LatenessService service, Answers answers) {
        this.service = service;
        this.answers = answers;
    }

    @GET
    @Operation(
            summary = "Late dossiers by agency; of one agency and those below it also by person, as far as published.")
    public Uni<RestResponse<LatenessBody>> late(
            @RestQuery @Parameter(description = "Unit code of an agency, such as H56.12.") Optional<String> agency,
            @Context Request request) {
        return service.lateness(agency.filter(code -> !code.isBlank()))
                .map(body -> answers.json(
                        request, body, List.of(body.persons(), body.line(), body.to(), body.agencies(), body.total())));
    }
}
