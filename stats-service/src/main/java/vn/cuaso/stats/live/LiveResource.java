package vn.cuaso.stats.live;

import io.smallrye.mutiny.Multi;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestMulti;
import vn.cuaso.stats.published.PublishedConfig;
import vn.cuaso.stats.published.PublishedConfig.Live;
import vn.cuaso.stats.published.TooManyException;
import vn.cuaso.stats.summary.SummaryBody;
import vn.cuaso.stats.time.DossierClock;

/** Tiles that change by themselves: server-sent events, for everybody. */
@Path("/api/statistics/live")
public class LiveResource {

    private final LiveSummary summaries;
    private final Live config;
    private final DossierClock clock;
    private final AtomicInteger open = new AtomicInteger();

    LiveResource(LiveSummary summaries, PublishedConfig config, DossierClock clock) {
        this.summaries = summaries;
        this.clock = clock;
        this.config = config.live();
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Operation(
            summary =
                    "The summary at once and whenever it changes, as events named summary; between them beat, with the time.")
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = SummaryBody.class)))
    public Multi<OutboundSseEvent> live(@Context Sse sse) {
        if (open.incrementAndGet() > config.streams()) {
            open.decrementAndGet();
            throw new TooManyException(config.heartbeat());
        }
        var changes = summaries
                .changes()
                .map(SummaryBody::of)
                .map(body -> sse.newEventBuilder()
                        .name("summary")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(SummaryBody.class, body)
                        .build());
        // Without news for long, a stream looks dead to whatever stands between.
        var beats = Multi.createFrom()
                .ticks()
                .every(config.heartbeat())
                .onOverflow()
                .drop()
                .map(_ -> sse.newEventBuilder()
                        .name("beat")
                        .data(clock.now()
                                .truncatedTo(ChronoUnit.SECONDS)
                                .toOffsetDateTime()
                                .toString())
                        .build());
        return RestMulti.fromMultiData(Multi.createBy()
                        .merging()
                        .<OutboundSseEvent>streams(changes, beats)
                        .onTermination()
                        .invoke(open::decrementAndGet))
                .header("Cache-Control", "no-store")
                .build();
    }
}
