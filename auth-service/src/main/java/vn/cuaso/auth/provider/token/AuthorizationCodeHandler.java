package vn.cuaso.auth.provider.token;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GrantType;
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
import vn.cuaso.auth.grant.Redemption;
import vn.cuaso.auth.protection.SplitToken;

/** Codes for tokens (RFC 6749 §4.1.3, OpenID Connect Core §3.1.3). */
@ApplicationScoped
class AuthorizationCodeHandler implements GrantHandler {

    private final GrantStore grants;
    private final ClaimsSource accounts;
    private final CitizenTokens tokens;
    private final Clock clock;
    private final SecureRandom random;

    AuthorizationCodeHandler(
            GrantStore grants, ClaimsSource accounts, CitizenTokens tokens, Clock clock, SecureRandom random) {
        this.grants = grants;
        this.accounts = accounts;
        this.tokens = tokens;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public GrantType type() {
        return GrantType.AUTHORIZATION_CODE;
    }

    @Override
    public Uni<TokenOutcome> issue(Client client, TokenRequest request, Optional<ProvenKey> key) {
        AuthorizationCodeGrant presented = (AuthorizationCodeGrant) request.getAuthorizationGrant();
        Optional<SplitToken> code =
                SplitToken.parse(presented.getAuthorizationCode().getValue());
        if (code.isEmpty()) {
            return Uni.createFrom().item(TokenOutcome.invalidGrant("the code is not one of ours"));
        }
        Optional<SplitToken> refresh = client.grantTypes().contains(GrantType.REFRESH_TOKEN)
                ? Optional.of(SplitToken.forId(code.get().id(), random))
                : Optional.empty();
        return grants.redeemCode(code.get(), refresh, clock.instant()).chain(redemption -> switch (redemption) {
            case Redemption.Redeemed(Grant grant) -> issue(client, grant, presented, new Bindings(refresh, key));
            case Redemption.Reused(Grant grant) ->
                refused("client %s presented a used code; grant %s is revoked".formatted(client.id(), grant.id()));
            case Redemption.Unknown() ->
                refused("client %s presented an unknown or expired code".formatted(client.id()));
        });
    }

    private Uni<TokenOutcome> issue(Client client, Grant grant, AuthorizationCodeGrant presented, Bindings bindings) {
        return CodeBinding.problem(client, grant, presented, bindings.key())
                // The code is spent already: who presents it wrongly once does not try again.
                .map(problem -> grants.revoke(grant.id()).chain(() -> refused(problem)))
                .orElseGet(() -> issueIfActive(client, grant, bindings));
    }

    /** The code may come of a session that began before the account was locked. */
    private Uni<TokenOutcome> issueIfActive(Client client, Grant grant, Bindings bindings) {
        // RFC 9449 §5: a public client's refresh token is bound as well; only a key that the code named can be held to.
        boolean refreshable = !client.isPublic()
                || bindings.key().isEmpty()
                || grant.proofThumbprint().isPresent();
        Optional<String> refresh = bindings.refresh().filter(_ -> refreshable).map(SplitToken::value);
        return accounts.claims(grant.authentication().account(), Set.of())
                .chain(active -> active.isPresent()
                        ? tokens.issue(client, grant, refresh, bindings.key())
                        : grants.revoke(grant.id())
                                .chain(() -> refused(
                                        "the account of grant %s is not active any more".formatted(grant.id()))));
    }

    /**
     * @param refresh the refresh token, for clients that get one
     * @param key which the access token is bound to
     */
    private record Bindings(Optional<SplitToken> refresh, Optional<ProvenKey> key) {}

    private static Uni<TokenOutcome> refused(String detail) {
        return Uni.createFrom().item(TokenOutcome.invalidGrant(detail));
    }
}
