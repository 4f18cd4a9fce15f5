package vn.cuaso.auth.pairing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import vn.cuaso.auth.flow.FlowContext;
import vn.cuaso.auth.flow.FlowDoor;
import vn.cuaso.auth.flow.SignInFlow;
import vn.cuaso.auth.flow.Visit;
import vn.cuaso.auth.page.SameOrigin;
import vn.cuaso.auth.page.UserAgent;
import vn.cuaso.auth.pairing.PairingService.Applicant;

/** The sign-in page asks for a code to show, or for a link that opens the app. */
@Path("/sign-in/{flow}/qr")
@SameOrigin
public class PairingResource {

    private static final int TOO_MANY_REQUESTS = 429;

    private final FlowDoor door;
    private final PairingService pairings;
    private final Visit visit;
    private final HttpHeaders headers;

    PairingResource(FlowDoor door, PairingService pairings, Visit visit, HttpHeaders headers) {
        this.door = door;
        this.pairings = pairings;
        this.visit = visit;
        this.headers = headers;
    }

    /**
     * @param events path of the stream; cross-device only
     * @param link that opens the app; same-device only
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Begun(PairingId session, Optional<String> events, Optional<String> link, Instant restartsUntil) {}

    record Limited(Instant retryAt) {}

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> begin(@FormParam("kind") @DefaultValue("") String kind) {
        return door.open(stored -> stored.flow() instanceof SignInFlow.Credentials flow && offersQr(flow.context())
                ? PairingKind.parse(kind)
                        .map(known -> begin(flow.context(), known))
                        .orElseGet(() -> status(Response.Status.BAD_REQUEST))
                : status(Response.Status.CONFLICT));
    }

    /** Somebody opens the address by hand. */
    @GET
    public Uni<Response> reload() {
        return door.open(stored -> door.currentPage(stored.context()));
    }

    private static boolean offersQr(FlowContext flow) {
        return flow.request().singleSignOn();
    }

    private Uni<Response> begin(FlowContext flow, PairingKind kind) {
        Applicant applicant = new Applicant(
                BrowserKeys.of(visit.browserSecret().orElseThrow()),
                visit.address(),
                UserAgent.read(Optional.ofNullable(headers.getHeaderString(HttpHeaders.USER_AGENT))),
                visit.language(flow));
        return pairings.begin(flow, kind, applicant).map(PairingResource::respond);
    }

    private static Response respond(Beginning beginning) {
        return switch (beginning) {
            case Beginning.Begun begun ->
                Response.ok(answer(begun), MediaType.APPLICATION_JSON_TYPE)
                        .cookie(StreamCookie.of(begun.keys().streamCookie()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case Beginning.Limited(Instant retryAt) ->
                Response.status(TOO_MANY_REQUESTS)
                        .type(MediaType.APPLICATION_JSON_TYPE)
                        .entity(new Limited(retryAt))
                        .build();
            case Beginning.Unavailable() ->
                Response.status(Response.Status.SERVICE_UNAVAILABLE).build();
        };
    }

    private static Begun answer(Beginning.Begun begun) {
        PairingId session = begun.pairing().id();
        Optional<String> events =
                switch (begun.pairing().kind()) {
                    case CROSS_DEVICE -> Optional.of("/qr/sessions/%s/events".formatted(session));
                    case SAME_DEVICE -> Optional.empty();
                };
        return new Begun(session, events, begun.link(), begun.restartsUntil());
    }

    private static Uni<Response> status(Response.Status status) {
        return Uni.createFrom().item(() -> Response.status(status).build());
    }
}
