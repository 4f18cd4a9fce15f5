package vn.cuaso.auth.provider.token;

import com.nimbusds.oauth2.sdk.GrantType;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import vn.cuaso.auth.account.ClaimsSource;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.dpop.ProvenKey;
import vn.cuaso.auth.grant.Grant;
import vn.cuaso.auth.grant.GrantStore;
import vn.cuaso.auth.grant.Refreshing;
import vn.cuaso.auth.protection.SplitToken;
import vn.cuaso.auth.provider.TokenConfig;

/** Refresh tokens for new tokens (RFC 6749 §6). */
@ApplicationScoped
class RefreshTokenHandler implements GrantHandler {

    private final GrantStore grants;
    private final ClaimsSource accounts;
    private final CitizenTokens tokens;
    private final TokenConfig config;
    private final Clock clock;
    private final SecureRandom random;

    RefreshTokenHandler(
            GrantStore grants,
            ClaimsSource accounts,
            CitizenTokens tokens,
            TokenConfig config,
            Clock clock,
            SecureRandom random) {
        this.grants = grants;
        this.accounts = accounts;
        this.tokens = tokens;
        this.config = config;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public GrantType type() {
        return GrantType.REFRESH_TOKEN;
    }

    @Override
    public Uni<TokenOutcome> issue(Client client, TokenRequest request, Optional<ProvenKey> key) {
        RefreshTokenGrant presented = (RefreshTokenGrant) request.getAuthorizationGrant();
        Optional<SplitToken> token =
                SplitToken.parse(presented.getRefreshToken().getValue());
        if (token.isEmpty()) {
            return refused("the refresh token is not one of ours");
        }
        // What a grant is does not change, so looking first is no race; and a mistaken request costs no token.
        return grants.find(token.get().id(), clock.instant())
                .chain(found -> found.filter(grant -> grant.clientId().equals(client.id()))
                        .map(grant -> useIfBound(new Use(client, grant, token.get(), request.getScope(), key)))
                        .orElseGet(() -> presentedUnknown(client, token.get())));
    }

    private Uni<TokenOutcome> useIfBound(Use use) {
        return CodeBinding.isBound(use.grant(), use.key())
                ? useIfActive(use)
                : refused("client %s presented a refresh token without the key that it is bound to"
                        .formatted(use.client().id()));
    }

    private Uni<TokenOutcome> useIfActive(Use use) {
        return accounts.claims(use.grant().authentication().account(), Set.of())
                .chain(active -> active.isPresent()
                        ? use(use)
                        : refused("the account of grant %s is not active any more"
                                .formatted(use.grant().id())));
    }

    private Uni<TokenOutcome> use(Use use) {
        Client client = use.client();
        Grant grant = use.grant();
        Scope wanted = use.wanted();
        SplitToken token = use.token();
        if (wanted != null && !grant.scopes().containsAll(wanted.toStringList())) {
            return Uni.createFrom()
                    .item(new TokenOutcome.Refused(
                            OAuth2Error.INVALID_SCOPE, "client %s asked for more than it got".formatted(client.id())));
        }
        // OP-5: anybody can claim to be a public client, so its tokens rotate. A confidential one proves itself each
        // time, and may refresh twice at once.
        Optional<SplitToken> replacement =
                client.rotatesRefreshTokens() ? Optional.of(SplitToken.forId(grant.id(), random)) : Optional.empty();
        return grants.refresh(token, replacement, config.rotations(), clock.instant())
                .chain(refreshing -> switch (refreshing) {
                    case Refreshing.Refreshed(Grant good) ->
                        tokens.issue(
                                client,
                                narrowed(good.withoutNonce(), wanted),
                                Optional.of(replacement.orElse(token).value()),
                                use.key());
                    case Refreshing.Reused(Grant revoked) ->
                        refused("client %s presented a replaced refresh token; grant %s is revoked"
                                .formatted(client.id(), revoked.id()));
                    case Refreshing.Unknown() -> presentedUnknown(client, token);
                });
    }

    private record Use(Client client, Grant grant, SplitToken token, Scope wanted, Optional<ProvenKey> key) {}

    private static Grant narrowed(Grant grant, Scope wanted) {
        return wanted == null ? grant : grant.withScopes(wanted.toStringList());
    }

    private static Uni<TokenOutcome> presentedUnknown(Client client, SplitToken token) {
        return refused("client %s presented an unknown refresh token of grant %s".formatted(client.id(), token.id()));
    }

    private static Uni<TokenOutcome> refused(String detail) {
        return Uni.createFrom().item(TokenOutcome.invalidGrant(detail));
    }
}
