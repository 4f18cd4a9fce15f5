package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.openid.connect.sdk.OIDCError;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import vn.cuaso.auth.grant.Grant;
import vn.cuaso.auth.grant.GrantStore;
import vn.cuaso.auth.protection.SplitToken;
import vn.cuaso.auth.protection.SubjectIdentifiers;
import vn.cuaso.auth.provider.AuthenticationLevels;
import vn.cuaso.auth.provider.AuthorizationAnswer;
import vn.cuaso.auth.provider.AuthorizationRequest;
import vn.cuaso.auth.provider.AuthorizationResponder;
import vn.cuaso.auth.provider.TokenConfig;
import vn.cuaso.auth.provider.pushed.PushedRequests;
import vn.cuaso.auth.session.Authentication;
import vn.cuaso.auth.session.SessionConfig;
import vn.cuaso.auth.session.SsoSessionService;

/** Answers authorization requests with codes or errors. */
@ApplicationScoped
class CodeResponder implements AuthorizationResponder {

    private final GrantStore grants;
    private final SsoSessionService sessions;
    private final AuthorizationResponses responses;
    private final SubjectIdentifiers subjects;
    private final AuthenticationLevels levels;
    private final PushedRequests pushed;
    private final TokenConfig tokens;
    private final SessionConfig session;
    private final Clock clock;
    private final SecureRandom random;

    CodeResponder(
            GrantStore grants,
            SsoSessionService sessions,
            AuthorizationResponses responses,
            SubjectIdentifiers subjects,
            AuthenticationLevels levels,
            PushedRequests pushed,
            TokenConfig tokens,
            SessionConfig session,
            Clock clock,
            SecureRandom random) {
        this.grants = grants;
        this.sessions = sessions;
        this.responses = responses;
        this.subjects = subjects;
        this.levels = levels;
        this.pushed = pushed;
        this.tokens = tokens;
        this.session = session;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public Uni<AuthorizationAnswer> grant(AuthorizationRequest request, Authentication authentication) {
        if (!request.isAnsweredBy(authentication.account(), subjects)) {
            return Uni.createFrom().item(responses.error(RedirectTarget.of(request), OIDCError.LOGIN_REQUIRED));
        }
        if (request.level().essential() && !levels.meets(authentication, request.level())) {
            return Uni.createFrom()
                    .item(responses.error(RedirectTarget.of(request), AuthorizationErrors.UNMET_REQUIREMENTS));
        }
        Instant now = clock.instant();
        SplitToken code = SplitToken.random(random);
        RedirectTarget target = RedirectTarget.of(request);
        Grant grant = grantOf(request, authentication, code);
        return grants.issueCode(grant, code, now.plus(tokens.code()), now)
                .chain(() -> tie(grant))
                // The citizen signed out in another tab a moment ago, or some client asks without end.
                .chain(tied -> tied ? spend(request) : outcome(OIDCError.LOGIN_REQUIRED))
                .chain(error -> error.isEmpty()
                        ? Uni.createFrom().item(responses.success(target, code.value()))
                        : grants.revoke(code.id()).replaceWith(() -> responses.error(target, error.get())));
    }

    /** After the code was made: a fault before leaves a request that can be answered by trying again. */
    private Uni<Optional<ErrorObject>> spend(AuthorizationRequest request) {
        return request.pushed()
                .map(reference -> pushed.spend(reference)
                        .map(first -> first
                                ? Optional.<ErrorObject>empty()
                                : Optional.of(OAuth2Error.INVALID_REQUEST_URI.setDescription(
                                        "The request_uri was used before"))))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Uni<Optional<ErrorObject>> outcome(ErrorObject error) {
        return Uni.createFrom().item(Optional.of(error));
    }

    @Override
    public AuthorizationAnswer refuse(AuthorizationRequest request, String errorCode, String description) {
        return responses.error(RedirectTarget.of(request), new ErrorObject(errorCode, description));
    }

    /**
     * To the session, or else to the account: whatever ends that ends the grant.
     *
     * @return false when the session ended meanwhile
     */
    private Uni<Boolean> tie(Grant grant) {
        Authentication authentication = grant.authentication();
        if (isOffline(grant.scopes())) {
            return sessions.addSeparateGrant(authentication.account(), grant.id(), grant.endsAt())
                    .chain(() -> authentication
                            .sessionId()
                            .map(id -> sessions.addVisit(id, grant.clientId()))
                            .orElseGet(() -> Uni.createFrom().item(true)));
        }
        return authentication
                .sessionId()
                .map(id -> sessions.addGrant(id, grant.id(), grant.clientId()))
                .orElseGet(() -> sessions.addSeparateGrant(authentication.account(), grant.id(), grant.endsAt())
                        .replaceWith(true));
    }

    private static boolean isOffline(Set<String> scopes) {
        return scopes.contains(AuthorizationRequest.OFFLINE_ACCESS);
    }

    private Grant grantOf(AuthorizationRequest request, Authentication authentication, SplitToken code) {
        return new Grant(
                code.id(),
                request.clientId(),
                request.redirectUri(),
                request.scopes(),
                request.nonce(),
                request.codeChallenge(),
                request.proofThumbprint(),
                request.claims(),
                request.consent(),
                levels.inTermsOf(request.level(), authentication),
                authentication
                        .authenticatedAt()
                        .plus(isOffline(request.scopes()) ? session.offline() : session.absolute()));
    }
}
