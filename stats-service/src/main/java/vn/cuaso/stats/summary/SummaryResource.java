package vn.cuaso.stats.summary;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import vn.cuaso.stats.StatsConfig;

/** The four tiles, for everybody. */
@Path("/api/statistics/summary")
@Produces(MediaType.APPLICATION_JSON)
public class SummaryResource {

    private final SummaryService service;
    private final String caching;

    SummaryResource(SummaryService service, StatsConfig config) {
        this.service = service;
        this.caching = "public, max-age=" + config.summary().maxAge().toSeconds();
    }

    @GET
    @Operation(summary = "The four tiles, with their periods, formulas and what they were computed from.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SummaryBody.class)))
    public Uni<Response> summary(@Context Request request) {
        return service.summary().map(summary -> respond(request, summary));
    }

    private Response respond(Request request, Summary summary) {
        var tag = tag(summary);
        var notModified = request.evaluatePreconditions(tag);
        var response =
                notModified == null ? Response.ok(SummaryBody.of(summary)).tag(tag) : notModified;
        return response.header(HttpHeaders.CACHE_CONTROL, caching).build();
    }

    // Weak (RFC 9110 §8.8.1): equal numbers of the same day are the same answer, whatever the second.
    private static EntityTag tag(Summary summary) {
        var numbers = List.of(
                summary.onTime().numerator(),
                summary.onTime().denominator(),
                summary.received().dossiers(),
                summary.resolved().dossiers(),
                summary.inProgress().dossiers());
        var joined = numbers.stream().map(String::valueOf).collect(Collectors.joining("-"));
        return new EntityTag(summary.asOf().toLocalDate() + "-" + joined, true);
    }
}
