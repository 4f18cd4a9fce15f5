package vn.cuaso.auth.pairing;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.function.BiFunction;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.flow.FlowContext;
import vn.cuaso.auth.flow.FlowDoor;
import vn.cuaso.auth.flow.PhoneSignIn;
import vn.cuaso.auth.flow.SignInFlow;
import vn.cuaso.auth.flow.SignInFlow.Authenticated;
import vn.cuaso.auth.flow.SignInFlow.Consenting;
import vn.cuaso.auth.flow.SignInFlow.Credentials;
import vn.cuaso.auth.flow.SignInFlow.Ended;
import vn.cuaso.auth.flow.SignInFlow.Proven;
import vn.cuaso.auth.flow.StoredFlow;
import vn.cuaso.auth.page.ErrorCode;
import vn.cuaso.auth.page.Navigation;
import vn.cuaso.auth.page.SameOrigin;

/** The browser comes for what its phone said, or does not wait for it any longer. */
@Path("/sign-in/{flow}/qr/{session}")
@SameOrigin
public class PairingSessionResource {

    private final FlowDoor door;
    private final PairingService pairings;
    private final ResultService results;
    private final StrayReturns strays;
    private final PhoneSignIn signIn;
    private final PairingPages pages;

    PairingSessionResource(
            FlowDoor door,
            PairingService pairings,
            ResultService results,
            StrayReturns strays,
            PhoneSignIn signIn,
            PairingPages pages) {
        this.door = door;
        this.pairings = pairings;
        this.results = results;
        this.strays = strays;
        this.signIn = signIn;
        this.pages = pages;
    }

    /**
     * Where the app sends the citizen on the same device. In their own browser it does nothing by itself; opened in another one, by
     * somebody who looks at it, it ends the pairing. What only fetches it, a scanner of links for instance, uses nothing up (rule
     * QR-11).
     */
    @GET
    @Path("/return")
    public Uni<Response> returned(
            @PathParam("flow") String flowId,
            @PathParam("session") String session,
            @QueryParam("code") @DefaultValue("") String code,
            @Context HttpHeaders headers) {
        return door.open(
                stored -> credentials(stored, session, (flow, id) -> pages.returned(flow.context(), id, code)),
                ErrorCode.RETURNED_ELSEWHERE,
                () -> Navigation.isSeen(headers)
                        ? strays.end(flowId, session, code)
                        : Uni.createFrom().voidItem());
    }

    /**
     * @param code of a same-device pairing; else nothing
     */
    @POST
    @Path("/completion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Uni<Response> complete(
            @PathParam("session") String session, @FormParam("code") @DefaultValue("") String code) {
        return door.open(
                stored -> credentials(stored, session, (flow, id) -> complete(flow, id, code)),
                ErrorCode.RETURNED_ELSEWHERE);
    }

    /** {@code navigator.sendBeacon} calls it when the page is really left (rule QR-9). */
    @POST
    @Path("/cancel")
    public Uni<Response> cancel(@PathParam("session") String session) {
        return door.open(stored -> PairingId.parse(session)
                .map(id -> pairings.cancel(stored.context().id(), id))
                .orElseGet(() -> Uni.createFrom().voidItem())
                .replaceWith(() -> Response.noContent().build()));
    }

    /** Somebody reloads the address of a form that was answered with a page. */
    @GET
    @Path("/completion")
    public Uni<Response> reload() {
        return door.open(stored -> door.currentPage(stored.context()));
    }

    private Uni<Response> credentials(
            StoredFlow<SignInFlow> stored,
            String session,
            BiFunction<StoredFlow<Credentials>, PairingId, Uni<Response>> page) {
        return switch (stored.flow()) {
            case Credentials flow ->
                PairingId.parse(session)
                        .map(id -> page.apply(new StoredFlow<>(flow, stored.version()), id))
                        .orElseGet(() -> pages.unknown(flow.context()));
            case Authenticated flow -> signIn.finish(new StoredFlow<>(flow, stored.version()));
            // Another tab went on with the password, or this one was answered already.
            case Proven flow -> door.currentPage(flow.context());
            case Consenting flow -> door.currentPage(flow.context());
            case Ended flow -> door.ended(flow);
        };
    }

    private Uni<Response> complete(StoredFlow<Credentials> stored, PairingId id, String code) {
        FlowContext flow = stored.context();
        return results.take(flow.id(), id, ReturnCode.parse(code)).chain(result -> switch (result) {
            case PairingResult.Approved(AccountId account, Instant begunAt) ->
                signIn.complete(stored, account, begunAt);
            case PairingResult.Failed(PairingProblem problem) -> pages.problem(flow, id, problem, code);
        });
    }
}
