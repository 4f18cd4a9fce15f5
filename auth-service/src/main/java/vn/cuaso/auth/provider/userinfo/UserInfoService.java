package vn.cuaso.auth.provider.userinfo;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import com.nimbusds.oauth2.sdk.token.TokenSchemeError;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.auth.consent.Consents;
import vn.cuaso.auth.dpop.AccessOutcome;
import vn.cuaso.auth.dpop.AccessTokens;
import vn.cuaso.auth.dpop.PresentedToken;
import vn.cuaso.auth.dpop.ProvenKey;
import vn.cuaso.auth.grant.Grant;
import vn.cuaso.auth.grant.GrantStore;
import vn.cuaso.auth.key.IssuedToken;
import vn.cuaso.auth.provider.CitizenClaims;

/** Decides whose claims an access token opens, and whether it still opens them. */
@ApplicationScoped
class UserInfoService {

    private final AccessTokens tokens;
    private final GrantStore grants;
    private final CitizenClaims claims;
    private final Consents consents;
    private final UserInfoAnswers answers;
    private final Clock clock;

    UserInfoService(
            AccessTokens tokens,
            GrantStore grants,
            CitizenClaims claims,
            Consents consents,
            UserInfoAnswers answers,
            Clock clock) {
        this.tokens = tokens;
        this.grants = grants;
        this.claims = claims;
        this.consents = consents;
        this.answers = answers;
        this.clock = clock;
    }

    Uni<UserInfoOutcome> find(PresentedToken presented) {
        return tokens.judge(presented).chain(outcome -> switch (outcome) {
            case AccessOutcome.Granted(IssuedToken token, Optional<ProvenKey> _) -> find(token);
            case AccessOutcome.Refused(TokenSchemeError error, String detail) -> refused(error, detail);
        });
    }

    private Uni<UserInfoOutcome> find(IssuedToken token) {
        if (!token.scopes().contains("openid")) {
            return refused(
                    BearerTokenError.INSUFFICIENT_SCOPE.setScope(new Scope("openid")), "the access token lacks openid");
        }
        return token.text("grant")
                .map(id -> grants.find(id, clock.instant()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .chain(grant -> grant.map(active -> findIfCarried(token, active))
                        .orElseGet(() -> refused(BearerTokenError.INVALID_TOKEN, "its grant has ended")));
    }

    private Uni<UserInfoOutcome> findIfCarried(IssuedToken token, Grant grant) {
        return consents.carry(grant)
                .chain(carried -> carried
                        ? find(token, grant)
                        : refused(BearerTokenError.INVALID_TOKEN, "the consent that it rests on was withdrawn"));
    }

    private Uni<UserInfoOutcome> find(IssuedToken token, Grant grant) {
        return claims.forUserInfo(grant, token.scopes())
                .chain(found -> found.map(values -> answers.answer(grant.clientId(), withSubject(token, values)))
                        .orElseGet(
                                () -> refused(BearerTokenError.INVALID_TOKEN, "the account is not active any more")));
    }

    private static Map<String, Object> withSubject(IssuedToken token, Map<String, Object> values) {
        Map<String, Object> claims = new LinkedHashMap<>(values);
        claims.put("sub", token.claims().getSubject());
        return claims;
    }

    private static Uni<UserInfoOutcome> refused(TokenSchemeError error, String detail) {
        return Uni.createFrom().item(new UserInfoOutcome.Refused(error, detail));
    }
}
