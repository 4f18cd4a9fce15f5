package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.cuaso.auth.deployment.Origins;
import vn.cuaso.auth.page.ErrorCode;
import vn.cuaso.auth.page.LoggedErrors;

/** The way into every page of a flow: opens it for its own browser, and explains where that is not possible. */
@ApplicationScoped
public class FlowDoor {

    private final SignInFlowService flows;
    private final Visit visit;
    private final LoggedErrors errors;
    private final URI identity;

    FlowDoor(SignInFlowService flows, Visit visit, LoggedErrors errors, Origins origins) {
        this.flows = flows;
        this.visit = visit;
        this.errors = errors;
        this.identity = origins.identity();
    }

    public Uni<Response> open(Function<StoredFlow<SignInFlow>, Uni<Response>> page) {
        return open(visit.flow(), page);
    }

    /**
     * @param flow as the request names it, which may be anything at all
     */
    public Uni<Response> open(String flow, Function<StoredFlow<SignInFlow>, Uni<Response>> page) {
        return open(flow, page, ErrorCode.COOKIE_MISSING, ErrorCode.OTHER_BROWSER, FlowDoor::nothing);
    }

    /**
     * @param elsewhere what it means that the address was opened in a browser that the flow does not belong to
     */
    public Uni<Response> open(Function<StoredFlow<SignInFlow>, Uni<Response>> page, ErrorCode elsewhere) {
        return open(page, elsewhere, FlowDoor::nothing);
    }

    /**
     * @param whenElsewhere what to do before that is said
     */
    public Uni<Response> open(
            Function<StoredFlow<SignInFlow>, Uni<Response>> page,
            ErrorCode elsewhere,
            Supplier<Uni<Void>> whenElsewhere) {
        return open(visit.flow(), page, elsewhere, elsewhere, whenElsewhere);
    }

    private Uni<Response> open(
            String flow,
            Function<StoredFlow<SignInFlow>, Uni<Response>> page,
            ErrorCode cookieMissing,
            ErrorCode otherBrowser,
            Supplier<Uni<Void>> whenElsewhere) {
        return flows.open(flow, visit.browserSecret())
                .chain(access -> switch (access) {
                    case FlowAccess.Opened(StoredFlow<SignInFlow> opened) -> page.apply(opened);
                    case FlowAccess.Gone() -> errors.refused(ErrorCode.FLOW_GONE, "expired or unknown");
                    case FlowAccess.CookieMissing() ->
                        whenElsewhere.get().chain(() -> errors.refused(cookieMissing, "no browser cookie"));
                    case FlowAccess.OtherBrowser() ->
                        whenElsewhere
                                .get()
                                .chain(() -> errors.refused(otherBrowser, "the browser cookie is another's"));
                })
                .onFailure()
                .recoverWithUni(errors::fault);
    }

    private static Uni<Void> nothing() {
        return Uni.createFrom().voidItem();
    }

    /** Where a flow is that the citizen cannot go on with. */
    public Uni<Response> ended(SignInFlow.Ended flow) {
        return switch (flow) {
            case SignInFlow.Completed _ -> errors.refused(ErrorCode.FLOW_COMPLETED, "came back after signing in");
            case SignInFlow.Cancelled _ -> errors.refused(ErrorCode.FLOW_CANCELLED, "came back after cancelling");
        };
    }

    /** To the page where the flow is now, after another request was faster. */
    public Uni<Response> currentPage(FlowContext context) {
        return redirect(context, "");
    }

    /**
     * 303, so that reload and back are harmless.
     *
     * @param page below the flow's path, for instance {@code /otp}
     */
    Uni<Response> redirect(FlowContext context, String page) {
        return Uni.createFrom()
                .item(() -> Response.seeOther(identity.resolve(path(context) + page))
                        .build());
    }

    public static String path(FlowContext context) {
        return "/sign-in/" + context.id();
    }
}
