package vn.cuaso.portal.session;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;
import vn.cuaso.portal.failure.FailureKind;
import vn.cuaso.portal.failure.FailureResponses;
import vn.cuaso.portal.route.LocalAddress;
import vn.cuaso.portal.route.LocalRedirect;
import vn.cuaso.portal.route.Notice;
import vn.cuaso.portal.route.PortalPaths;
import vn.cuaso.portal.visitor.Visitor;
import vn.cuaso.portal.visitor.Visitors;

/** The two ends of a sign-in on the portal: on the way to the provider, and on the way back. */
@Path("/sign-in")
class SignInResource {

    static final String RETURN = "return";

    private static final Logger LOG = Logger.getLogger(SignInResource.class);

    private final Visitors visitors;
    private final CurrentIdentityAssociation identity;
    private final FailureResponses failures;

    SignInResource(Visitors visitors, CurrentIdentityAssociation identity, FailureResponses failures) {
        this.visitors = visitors;
        this.identity = identity;
        this.failures = failures;
    }

    @GET
    @Path("/start")
    public Uni<Response> start(RoutingContext request, @RestQuery(RETURN) String returnTo) {
        return visitors.current().map(visitor -> switch (visitor) {
            case Visitor.SignedIn _ -> LocalRedirect.to(LocalAddress.of(returnTo));
            case Visitor.Anonymous _ -> {
                PendingSignIns.makeRoom(request);
                // quarkus-oidc answers this with the redirect to the provider.
                throw new UnauthorizedException();
            }
        });
    }

    @GET
    @Path("/callback")
    public Uni<Response> finish(RoutingContext request) {
        return identity.getDeferredIdentity()
                .onItemOrFailure()
                .transform(SignInOutcomes::of)
                .chain(outcome -> answer(request, outcome));
    }

    private Uni<Response> answer(RoutingContext request, SignInOutcome outcome) {
        return switch (outcome) {
            case SignInOutcome.Completed(String returnTo) -> Uni.createFrom().item(LocalRedirect.to(returnTo));
            case SignInOutcome.Cancelled() ->
                Uni.createFrom().item(LocalRedirect.to(Notice.SIGN_IN_CANCELLED.address()));
            case SignInOutcome.Refused(String error) -> {
                LOG.infof("the provider refused a sign-in: %s", error);
                yield Uni.createFrom().item(failures.refusal(request, FailureKind.SIGN_IN_FAILED));
            }
            case SignInOutcome.Unknown() -> visitors.current().map(visitor -> answerAgain(request, visitor));
            case SignInOutcome.Invalid(Throwable cause) ->
                Uni.createFrom().item(failures.fault(request, FailureKind.SIGN_IN_FAILED, cause));
            case SignInOutcome.Away(Throwable cause) ->
                Uni.createFrom().item(failures.fault(request, FailureKind.UNAVAILABLE, cause));
        };
    }

    // Going back in the browser after a sign-in comes here once more: whoever is signed in has what they wanted.
    private Response answerAgain(RoutingContext request, Visitor visitor) {
        return switch (visitor) {
            case Visitor.SignedIn _ -> LocalRedirect.to(PortalPaths.HOME);
            case Visitor.Anonymous _ -> failures.refusal(request, FailureKind.SIGN_IN_FAILED);
        };
    }
}
