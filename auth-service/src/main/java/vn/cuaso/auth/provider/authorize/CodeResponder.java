package vn.cuaso.auth.provider.authorize;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.openid.connect.sdk.OIDCError;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import vn.cuaso.auth.grant.Grant;
import vn.cuaso.auth.grant.GrantStore;
import vn.cuaso.auth.protection.SplitToken;
import vn.cuaso.auth.protection.SubjectIdentifiers;
import vn.cuaso.auth.provider.AuthenticationLevels;
import vn.cuaso.auth.provider.AuthorizationAnswer;
import vn.cuaso.auth.provider.AuthorizationRequest;
import vn.cuaso.auth.provider.AuthorizationResponder;
import vn.cuaso.auth.provider.TokenConfig;
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
            TokenConfig tokens,
            SessionConfig session,
            Clock clock,
            SecureRandom random) {
        this.grants = grants;
        this.sessions = sessions;
        this.responses = responses;
        this.subjects = subjects;
        this.levels = levels;
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
                .chain(tied -> tied
                        ? Uni.createFrom().item(responses.success(target, code.value()))
                        // The citizen signed out in another tab a moment ago, or some client asks without end.
                        : grants.revoke(code.id())
                                .replaceWith(() -> responses.error(target, OIDCError.LOGIN_REQUIRED)));
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
        return authentication
                .sessionId()
                .map(id -> sessions.addGrant(id, grant.id(), grant.clientId()))
                .orElseGet(() -> sessions.addSeparateGrant(authentication.account(), grant.id(), grant.endsAt())
                        .replaceWith(true));
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
                levels.inTermsOf(request.level(), authentication),
                authentication.authenticatedAt().plus(session.absolute()));
    }
}
