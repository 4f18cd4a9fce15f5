package vn.cuaso.stats.ingest;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import vn.cuaso.stats.StatsConfig;

/**
 * Dossier events of systems that have no Kafka: a line for each, and a line of answer for each, as soon as it is safe. Whoever
 * sends faster than events are kept is slowed down; sending anything again is harmless.
 */
@Path("/api/ingest/dossier-events")
public class IngestResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int RETRY_AFTER_SECONDS = 5;

    private final Ingest ingest;
    private final Semaphore streams;

    IngestResource(Ingest ingest, StatsConfig config) {
        this.ingest = ingest;
        this.streams = new Semaphore(config.ingest().streams());
    }

    @POST
    @Consumes({NDJSON, "application/cloudevents+json"})
    @Produces(NDJSON)
    @RolesAllowed("dossiers:ingest")
    @Blocking
    public Response take(InputStream lines, @Context RoutingContext request) {
        if (!streams.tryAcquire()) {
            return Response.status(TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                    .build();
        }
        // However it ends: a client that goes away before the first answer gives its place back, too.
        request.addEndHandler(_ -> streams.release());
        StreamingOutput answers = output -> ingest.take(lines, output);
        return Response.ok(answers, NDJSON)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
