package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.openid.connect.sdk.OIDCError;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.consent.ConsentDecision;
import vn.cuaso.auth.consent.Consents;
import vn.cuaso.auth.flow.BegunFlow;
import vn.cuaso.auth.flow.SignInFlows;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.auth.provider.AuthenticationLevels;
import vn.cuaso.auth.provider.AuthorizationRequest;
import vn.cuaso.auth.provider.AuthorizationResponder;
import vn.cuaso.auth.provider.Prompt;
import vn.cuaso.auth.session.Authentication;
import vn.cuaso.auth.throttle.FlowThrottle;

/** Takes an authorization request to a code, to the sign-in pages, or to an error. */
@ApplicationScoped
class AuthorizationService {

    private final AuthorizationValidator validator;
    private final SubjectHints hints;
    private final AuthorizationResponses responses;
    private final AuthorizationResponder responder;
    private final UsableSessions sessions;
    private final AuthenticationLevels levels;
    private final Consents consents;
    private final FlowThrottle throttle;
    private final SignInFlows flows;
    private final Clock clock;

    AuthorizationService(
            AuthorizationValidator validator,
            SubjectHints hints,
            AuthorizationResponses responses,
            AuthorizationResponder responder,
            UsableSessions sessions,
            AuthenticationLevels levels,
            Consents consents,
            FlowThrottle throttle,
            SignInFlows flows,
            Clock clock) {
        this.validator = validator;
        this.hints = hints;
        this.responses = responses;
        this.responder = responder;
        this.sessions = sessions;
        this.levels = levels;
        this.consents = consents;
        this.throttle = throttle;
        this.flows = flows;
        this.clock = clock;
    }

    Uni<AuthorizationOutcome> authorize(
            AuthorizationParameters parameters, BrowserSecrets browser, ClientAddress address) {
        return validator.validate(parameters).chain(decision -> switch (decision) {
            case AuthorizationDecision.Accepted(
                    Client client,
                    AuthorizationParameters found,
                    AuthorizationRequest request) ->
                hints.apply(request, client, found).chain(hinted -> proceed(hinted, browser, address));
            case AuthorizationDecision.Refused refused ->
                Uni.createFrom()
                        .item(new AuthorizationOutcome.Answered(responses.error(refused.target(), refused.error())));
            case AuthorizationDecision.Unverified unverified ->
                Uni.createFrom().item(new AuthorizationOutcome.Shown(unverified.code(), unverified.detail()));
        });
    }

    private Uni<AuthorizationOutcome> proceed(
            AuthorizationRequest request, BrowserSecrets browser, ClientAddress address) {
        if (!levels.canMeet(request.level())) {
            return refused(request, AuthorizationErrors.UNMET_REQUIREMENTS);
        }
        return sessions.find(request, browser.session())
                .map(session -> SingleSignOn.decide(request, session, clock.instant(), levels))
                .chain(decision -> switch (decision) {
                    case SingleSignOn.Signed(Authentication authentication) ->
                        answer(request, authentication, browser, address);
                    case SingleSignOn.SignInNeeded() -> begin(address, () -> flows.begin(request, browser.browser()));
                    case SingleSignOn.SignInForbidden() -> refused(request, OIDCError.LOGIN_REQUIRED);
                });
    }

    private Uni<AuthorizationOutcome> refused(AuthorizationRequest request, ErrorObject error) {
        return Uni.createFrom()
                .item(new AuthorizationOutcome.Answered(responses.error(RedirectTarget.of(request), error)));
    }

    private Uni<AuthorizationOutcome> answer(
            AuthorizationRequest request,
            Authentication authentication,
            BrowserSecrets browser,
            ClientAddress address) {
        return consents.decide(request, authentication.account()).chain(decision -> switch (decision) {
            case ConsentDecision.Clear(Optional<UUID> consent) ->
                responder.grant(request.restingOn(consent), authentication).map(AuthorizationOutcome.Answered::new);
            case ConsentDecision.AskFirst() ->
                request.prompts().contains(Prompt.NONE)
                        ? refused(request, OIDCError.CONSENT_REQUIRED)
                        : begin(address, () -> flows.beginConsent(request, authentication, browser.browser()));
        });
    }

    private Uni<AuthorizationOutcome> begin(ClientAddress address, Supplier<Uni<BegunFlow>> flow) {
        return throttle.count(address)
                .chain(waitUntil -> waitUntil
                        .<Uni<AuthorizationOutcome>>map(
                                until -> Uni.createFrom().item(new AuthorizationOutcome.Throttled(until)))
                        .orElseGet(() -> flow.get().map(AuthorizationOutcome.SignIn::new)));
    }
}
