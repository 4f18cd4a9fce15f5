package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.openid.connect.sdk.OIDCError;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.flow.SignInFlows;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.auth.provider.AuthenticationLevels;
import vn.cuaso.auth.provider.AuthorizationRequest;
import vn.cuaso.auth.provider.AuthorizationResponder;
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
            FlowThrottle throttle,
            SignInFlows flows,
            Clock clock) {
        this.validator = validator;
        this.hints = hints;
        this.responses = responses;
        this.responder = responder;
        this.sessions = sessions;
        this.levels = levels;
        this.throttle = throttle;
        this.flows = flows;
        this.clock = clock;
    }

    Uni<AuthorizationOutcome> authorize(
            AuthorizationParameters parameters, BrowserSecrets browser, ClientAddress address) {
        return validator.validate(parameters).chain(decision -> switch (decision) {
            case AuthorizationDecision.Accepted(Client client, AuthorizationRequest request) ->
                hints.apply(request, client, parameters).chain(hinted -> proceed(hinted, browser, address));
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
                    case SingleSignOn.Signed signed ->
                        responder.grant(request, signed.authentication()).map(AuthorizationOutcome.Answered::new);
                    case SingleSignOn.SignInNeeded() -> begin(request, browser, address);
                    case SingleSignOn.SignInForbidden() -> refused(request, OIDCError.LOGIN_REQUIRED);
                });
    }

    private Uni<AuthorizationOutcome> refused(AuthorizationRequest request, ErrorObject error) {
        return Uni.createFrom()
                .item(new AuthorizationOutcome.Answered(responses.error(RedirectTarget.of(request), error)));
    }

    private Uni<AuthorizationOutcome> begin(
            AuthorizationRequest request, BrowserSecrets browser, ClientAddress address) {
        return throttle.count(address)
                .chain(waitUntil -> waitUntil
                        .<Uni<AuthorizationOutcome>>map(
                                until -> Uni.createFrom().item(new AuthorizationOutcome.Throttled(until)))
                        .orElseGet(
                                () -> flows.begin(request, browser.browser()).map(AuthorizationOutcome.SignIn::new)));
    }
}
