package vn.cuaso.auth.provider.token;

import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.oauth2.sdk.token.Tokens;
import com.nimbusds.openid.connect.sdk.OIDCScopeValue;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.consent.Consents;
import vn.cuaso.auth.deployment.Origins;
import vn.cuaso.auth.dpop.ProvenKey;
import vn.cuaso.auth.grant.Grant;
import vn.cuaso.auth.key.SigningAlgorithm;
import vn.cuaso.auth.key.TokenSigner;
import vn.cuaso.auth.key.TokenType;
import vn.cuaso.auth.protection.SubjectIdentifiers;
import vn.cuaso.auth.provider.CitizenClaims;
import vn.cuaso.auth.provider.TokenConfig;

/** Makes what a client gets for a citizen's sign-in: access token, ID token, and the refresh token that goes with them. */
@ApplicationScoped
class CitizenTokens {

    private final TokenSigner signer;
    private final TokenClaims claims;
    private final CitizenClaims citizens;
    private final Consents consents;
    private final TokenConfig config;
    private final Clock clock;

    CitizenTokens(
            TokenSigner signer,
            SubjectIdentifiers subjects,
            CitizenClaims citizens,
            Consents consents,
            Origins origins,
            TokenConfig config,
            Clock clock) {
        this.signer = signer;
        this.citizens = citizens;
        this.consents = consents;
        this.claims = new TokenClaims(origins.identity().toString(), subjects);
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param key which the access token is bound to; empty makes it a bearer token
     */
    Uni<TokenOutcome> issue(Client client, Grant grant, Optional<String> refreshToken, Optional<ProvenKey> key) {
        return consents.carry(grant)
                .chain(carried -> carried
                        ? make(client, grant, refreshToken, key)
                        : Uni.createFrom()
                                .item(TokenOutcome.invalidGrant(
                                        "the consent that grant %s rests on was withdrawn".formatted(grant.id()))));
    }

    private Uni<TokenOutcome> make(Client client, Grant grant, Optional<String> refreshToken, Optional<ProvenKey> key) {
        Instant now = clock.instant();
        Duration lifetime = client.lifetimes().accessToken().orElse(config.access());
        return signer.sign(TokenType.ACCESS, claims.access(client, grant, now, now.plus(lifetime), key))
                .chain(value -> {
                    AccessToken access = accessToken(grant, value, lifetime, key);
                    RefreshToken refresh = refreshToken.map(RefreshToken::new).orElse(null);
                    // A client may refresh for less than openid, and gets no ID token then.
                    return grant.scopes().contains(OIDCScopeValue.OPENID.getValue())
                            ? identity(client, grant, now, value)
                                    .map(identity ->
                                            issued(new OIDCTokenResponse(new OIDCTokens(identity, access, refresh))))
                            : Uni.createFrom().item(issued(new AccessTokenResponse(new Tokens(access, refresh))));
                });
    }

    private Uni<String> identity(Client client, Grant grant, Instant now, String accessToken) {
        SigningAlgorithm algorithm = SigningAlgorithm.of(client.algorithms().identityToken());
        String hash = AccessTokenHash.compute(new BearerAccessToken(accessToken), algorithm.jws(), algorithm.curve())
                .getValue();
        Instant expires = now.plus(client.lifetimes().identityToken().orElse(config.identity()));
        return citizens.forIdentityToken(grant).chain(about -> {
            Map<String, Object> all = claims.identity(client, grant, now, expires, hash);
            all.putAll(about);
            return signer.sign(TokenType.IDENTITY, all, algorithm);
        });
    }

    private static AccessToken accessToken(Grant grant, String value, Duration life, Optional<ProvenKey> key) {
        long lifetime = life.toSeconds();
        Scope scope = new Scope(grant.scopes().toArray(String[]::new));
        return key.isPresent()
                ? new DPoPAccessToken(value, lifetime, scope)
                : new BearerAccessToken(value, lifetime, scope);
    }

    private static TokenOutcome issued(AccessTokenResponse response) {
        return new TokenOutcome.Issued(response);
    }
}
