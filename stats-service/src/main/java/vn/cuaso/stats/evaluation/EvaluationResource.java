package vn.cuaso.stats.evaluation;

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

/** Index 766, for everybody. */
@Path("/api/statistics/evaluation")
@Produces(MediaType.APPLICATION_JSON)
public class EvaluationResource {

    private final EvaluationService service;
    private final Answers answers;

    EvaluationResource(EvaluationService service, Answers answers) {
        this.service = service;
        this.answers = answers;
    }

    @GET
    @Operation(
            summary =
                    "Index 766 of a month by agency, one level down: timeliness computed, other groups with their source.")
    public Uni<RestResponse<EvaluationBody>> evaluation(
            @RestQuery @Parameter(description = "Unit code of an agency, such as H56.12.") Optional<String> agency,
            @RestQuery @Parameter(description = "Such as 2024-03; the present one if absent.") Optional<String> month,
            @Context Request request) {
        return service.evaluation(agency, month)
                .map(body ->
                        answers.json(request, body, List.of(body.month(), body.line(), body.agencies(), body.total())));
    }
}
