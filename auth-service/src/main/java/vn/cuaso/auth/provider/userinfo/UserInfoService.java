package vn.cuaso.auth.provider.userinfo;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.token.BearerTokenError;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cuaso.auth.account.ClaimsSource;
import vn.cuaso.auth.deployment.Origins;
import vn.cuaso.auth.grant.Grant;
import vn.cuaso.auth.grant.GrantStore;
import vn.cuaso.auth.key.IssuedToken;
import vn.cuaso.auth.key.IssuedTokens;
import vn.cuaso.auth.key.TokenType;

/** Decides whose claims an access token opens, and whether it still opens them. */
@ApplicationScoped
class UserInfoService {

    private final IssuedTokens tokens;
    private final GrantStore grants;
    private final ClaimsSource claims;
    private final String issuer;
    private final Clock clock;

    UserInfoService(IssuedTokens tokens, GrantStore grants, ClaimsSource claims, Origins origins, Clock clock) {
        this.tokens = tokens;
        this.grants = grants;
        this.claims = claims;
        this.issuer = origins.identity().toString();
        this.clock = clock;
    }

    Uni<UserInfoOutcome> find(String accessToken) {
        return tokens.verify(accessToken, TokenType.ACCESS)
                .chain(found -> found.filter(token -> token.isFor(issuer))
                        .map(this::find)
                        .orElseGet(() -> refused(BearerTokenError.INVALID_TOKEN, "the access token is not good here")));
    }

    private Uni<UserInfoOutcome> find(IssuedToken token) {
        if (!token.scopes().contains("openid")) {
            return refused(
                    BearerTokenError.INSUFFICIENT_SCOPE.setScope(new Scope("openid")), "the access token lacks openid");
        }
        return token.text("grant")
                .map(id -> grants.find(id, clock.instant()))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()))
                .chain(grant -> grant.map(active -> find(token, active))
                        .orElseGet(() -> refused(BearerTokenError.INVALID_TOKEN, "its grant has ended")));
    }

    private Uni<UserInfoOutcome> find(IssuedToken token, Grant grant) {
        return claims.claims(grant.authentication().account(), Set.copyOf(token.scopes()))
                .map(found -> found.<UserInfoOutcome>map(
                                values -> new UserInfoOutcome.Found(withSubject(token, values)))
                        .orElseGet(() -> new UserInfoOutcome.Refused(
                                BearerTokenError.INVALID_TOKEN, "the account is not active any more")));
    }

    private static Map<String, Object> withSubject(IssuedToken token, Map<String, Object> values) {
        Map<String, Object> claims = new LinkedHashMap<>(values);
        claims.put("sub", token.claims().getSubject());
        return claims;
    }

    private static Uni<UserInfoOutcome> refused(BearerTokenError error, String detail) {
        return Uni.createFrom().item(new UserInfoOutcome.Refused(error, detail));
    }
}
