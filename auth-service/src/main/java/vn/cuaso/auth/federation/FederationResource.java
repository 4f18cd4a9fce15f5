package vn.cuaso.auth.federation;

import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import vn.cuaso.auth.flow.FlowContext;
import vn.cuaso.auth.flow.FlowDoor;
import vn.cuaso.auth.flow.SignInFlow;
import vn.cuaso.auth.flow.SignInFlow.Credentials;
import vn.cuaso.auth.flow.StoredFlow;
import vn.cuaso.auth.flow.Visit;
import vn.cuaso.auth.page.ErrorCode;
import vn.cuaso.auth.page.LoggedErrors;

/** The two ends of a sign-in at another provider: on the way there, and on the way back. */
@Path("/federation/{provider}")
public class FederationResource {

    private final FederatedProviders providers;
    private final UpstreamLevels levels;
    private final FlowDoor door;
    private final UpstreamProbe probe;
    private final UpstreamExchange exchange;
    private final FederationResponses responses;
    private final FederationPages pages;
    private final LoggedErrors errors;
    private final Visit visit;

    FederationResource(
            FederatedProviders providers,
            UpstreamLevels levels,
            FlowDoor door,
            UpstreamProbe probe,
            UpstreamExchange exchange,
            FederationResponses responses,
            FederationPages pages,
            LoggedErrors errors,
            Visit visit) {
        this.providers = providers;
        this.levels = levels;
        this.door = door;
        this.probe = probe;
        this.exchange = exchange;
        this.responses = responses;
        this.pages = pages;
        this.errors = errors;
        this.visit = visit;
    }

    @GET
    @Path("/start/{flow}")
    public Uni<Response> start(
            @PathParam("provider") String id, @PathParam("flow") String flow, RoutingContext request) {
        FederatedProvider provider = provider(id);
        // Outside of the door, which answers every failure with a page: quarkus-oidc answers this one with its
        // redirect.
        return credentials(flow, stored -> startable(stored.context(), provider, request))
                .onItem()
                .ifNull()
                .failWith(UnauthorizedException::new);
    }

    @GET
    @Path("/callback")
    public Uni<Response> finish(@PathParam("provider") String id, RoutingContext request) {
        FederatedProvider provider = provider(id);
        List<String> states = request.queryParam("state");
        return states.stream()
                .findFirst()
                .flatMap(state -> PendingFederation.flow(request, id, state))
                .map(flow -> credentials(flow, stored -> finish(stored, provider, request)))
                .orElseGet(() -> errors.refused(
                        ErrorCode.NO_PENDING_FEDERATION, "no pending sign-in at " + id + " in this browser"));
    }

    /**
     * @return null lets the citizen leave for the provider
     */
    private Uni<Response> startable(FlowContext flow, FederatedProvider provider, RoutingContext request) {
        if (!flow.request().singleSignOn()) {
            return pages.problem(flow, provider, UpstreamProblem.NOT_FOR_CLIENT, "outside single sign-on");
        }
        if (!provider.status().usable()) {
            return pages.problem(flow, provider, UpstreamProblem.RETIRED, "retired");
        }
        if (!provider.answering()) {
            return pages.problem(flow, provider, UpstreamProblem.AWAY, "did not answer when it was last asked");
        }
        // Once the browser has left, a provider that is away is an error of the browser's, without a way back.
        return probe.now(provider).chain(answering -> {
            if (!answering) {
                return pages.problem(flow, provider, UpstreamProblem.AWAY, "does not answer");
            }
            leave(flow, provider, request);
            return Uni.createFrom().nullItem();
        });
    }

    private void leave(FlowContext flow, FederatedProvider provider, RoutingContext request) {
        PendingFederation.begin(request, flow.id().value());
        AuthorizationParameters.set(
                request,
                visit.language(flow),
                levels.toAskFor(provider, flow.request().level()),
                FreshSignIn.isWanted(flow.request()));
    }

    private Uni<Response> finish(StoredFlow<Credentials> stored, FederatedProvider provider, RoutingContext request) {
        if (!provider.status().usable()) {
            return pages.problem(stored.context(), provider, UpstreamProblem.RETIRED, "retired meanwhile");
        }
        // RFC 9207 §2.4: ahead of the code, which is sent to nobody else than the provider that it came from.
        if (!isFrom(provider, request.queryParam("iss"))) {
            return pages.problem(stored.context(), provider, UpstreamProblem.INVALID, "iss is not the provider's");
        }
        return exchange.redeem(provider).chain(outcome -> responses.respond(stored, provider, outcome));
    }

    private static boolean isFrom(FederatedProvider provider, List<String> issuers) {
        return issuers.isEmpty()
                ? !provider.config().issuerInResponse()
                : issuers.equals(List.of(provider.config().issuer().toString()));
    }

    private Uni<Response> credentials(String flow, Function<StoredFlow<Credentials>, Uni<Response>> page) {
        return door.open(flow, stored -> switch (stored.flow()) {
            case Credentials credentials -> page.apply(new StoredFlow<>(credentials, stored.version()));
            // A second press, or another tab was faster.
            case SignInFlow.Proven proven -> door.currentPage(proven.context());
            case SignInFlow.Authenticated authenticated -> door.currentPage(authenticated.context());
            case SignInFlow.Consenting consenting -> door.currentPage(consenting.context());
            case SignInFlow.Ended ended -> door.ended(ended);
        });
    }

    private FederatedProvider provider(String id) {
        return providers.find(id).orElseThrow(NotFoundException::new);
    }
}
