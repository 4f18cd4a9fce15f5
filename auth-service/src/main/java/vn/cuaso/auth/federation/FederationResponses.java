package vn.cuaso.auth.federation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.account.PhoneNumber;
import vn.cuaso.auth.flow.FederatedSignIn;
import vn.cuaso.auth.flow.SignInFlow.Credentials;
import vn.cuaso.auth.flow.StoredFlow;
import vn.cuaso.auth.flow.UpstreamSignIn;

/** Answers what another provider said. */
@ApplicationScoped
class FederationResponses {

    private final FederationService federation;
    private final FederatedSignIn signIn;
    private final FederationPages pages;
    private final UpstreamLevels levels;

    FederationResponses(
            FederationService federation, FederatedSignIn signIn, FederationPages pages, UpstreamLevels levels) {
        this.federation = federation;
        this.signIn = signIn;
        this.pages = pages;
        this.levels = levels;
    }

    Uni<Response> respond(StoredFlow<Credentials> stored, FederatedProvider provider, UpstreamOutcome outcome) {
        return switch (outcome) {
            case UpstreamOutcome.SignedIn(UpstreamClaims claims) ->
                federation.decide(provider, claims).chain(decided -> respond(stored, provider, claims, decided));
            case UpstreamOutcome.Refused(String error) ->
                pages.problem(stored.context(), provider, problem(error), "the provider says " + error);
            case UpstreamOutcome.Invalid(String detail) ->
                pages.problem(stored.context(), provider, UpstreamProblem.INVALID, detail);
            case UpstreamOutcome.Late(String detail) ->
                pages.problem(stored.context(), provider, UpstreamProblem.LATE, detail);
            case UpstreamOutcome.Unknown() ->
                pages.problem(stored.context(), provider, UpstreamProblem.UNKNOWN, "no pending sign-in");
            case UpstreamOutcome.Away(Throwable cause) ->
                pages.problem(stored.context(), provider, UpstreamProblem.AWAY, cause.toString());
        };
    }

    private Uni<Response> respond(
            StoredFlow<Credentials> stored,
            FederatedProvider provider,
            UpstreamClaims claims,
            FederationOutcome outcome) {
        if (!FreshSignIn.isMet(stored.context(), claims)) {
            return pages.problem(
                    stored.context(),
                    provider,
                    UpstreamProblem.ATTENTION_NEEDED,
                    "signed in there before, or unknown when");
        }
        String level = levels.of(provider, claims.acr());
        if (!levels.isEnough(level, stored.context().request().level())) {
            return pages.problem(stored.context(), provider, UpstreamProblem.LEVEL_TOO_LOW, "reached " + level);
        }
        UpstreamSignIn upstream = new UpstreamSignIn(provider.id(), claims.issuer(), claims.subject(), level);
        return switch (outcome) {
            case FederationOutcome.Linked(AccountId account) ->
                signIn.complete(stored, account, upstream).chain(done -> pages.onward(stored.context(), done));
            case FederationOutcome.ToConfirm(AccountId account, PhoneNumber phone) ->
                signIn.confirm(stored, account, phone, upstream);
            case FederationOutcome.Refused(UpstreamProblem problem) ->
                pages.problem(stored.context(), provider, problem, "the provider's answer was right");
        };
    }

    private static UpstreamProblem problem(String error) {
        return switch (error) {
            case "access_denied" -> UpstreamProblem.CANCELLED;
            case "login_required", "interaction_required", "account_selection_required", "consent_required" ->
                UpstreamProblem.ATTENTION_NEEDED;
            case "temporarily_unavailable", "server_error" -> UpstreamProblem.AWAY;
            default -> UpstreamProblem.PROVIDER_REFUSED;
        };
    }
}
