package vn.cuaso.stats.signin;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import vn.cuaso.stats.StatsConfig;

/** How citizens signed in, for operators: by day, way, reason of failure and time taken. The gateway leads nobody here. */
@Path("/internal/sign-in-statistics")
@Produces(MediaType.APPLICATION_JSON)
public class SignInStatisticsResource {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 366;

    private final SignInStore store;
    private final Clock clock;
    private final ZoneId zone;

    SignInStatisticsResource(SignInStore store, Clock clock, StatsConfig config) {
        this.store = store;
        this.clock = clock;
        this.zone = config.zone();
    }

    /** The days from the one to the other, both included; the last thirty when none is named. */
    @GET
    @RolesAllowed("statistics:sign-in")
    public Uni<Response> of(@QueryParam("from") String first, @QueryParam("to") String last) {
        var to = last == null ? LocalDate.ofInstant(clock.instant(), zone) : day(last);
        var from = first == null ? to.minusDays(USUAL_DAYS - 1L) : day(first);
        if (from.isAfter(to) || from.plusDays(MOST_DAYS).isBefore(to)) {
            throw new BadRequestException();
        }
        return store.counted(from, to)
                .map(counted -> SignInStatistics.of(from, to, zone.getId(), counted))
                .map(statistics -> Response.ok(statistics)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadRequestException(e);
        }
    }
}
