package vn.cuaso.auth.provider.token;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.claims.AccessTokenHash;
import com.nimbusds.openid.connect.sdk.token.OIDCTokens;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.deployment.Origins;
import vn.cuaso.auth.dpop.ProvenKey;
import vn.cuaso.auth.grant.Grant;
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
    private final TokenConfig config;
    private final Clock clock;

    CitizenTokens(
            TokenSigner signer,
            SubjectIdentifiers subjects,
            CitizenClaims citizens,
            Origins origins,
            TokenConfig config,
            Clock clock) {
        this.signer = signer;
        this.citizens = citizens;
        this.claims = new TokenClaims(origins.identity().toString(), subjects);
        this.config = config;
        this.clock = clock;
    }

    /**
     * @param key which the access token is bound to; empty makes it a bearer token
     */
    Uni<TokenOutcome> issue(Client client, Grant grant, Optional<String> refreshToken, Optional<ProvenKey> key) {
        Instant now = clock.instant();
        return signer.sign(TokenType.ACCESS, claims.access(client, grant, now, now.plus(config.access()), key))
                .chain(access -> identity(client, grant, now, access)
                        .map(identity -> response(accessToken(grant, access, key), identity, refreshToken)));
    }

    private Uni<String> identity(Client client, Grant grant, Instant now, String accessToken) {
        String hash = AccessTokenHash.compute(new BearerAccessToken(accessToken), JWSAlgorithm.ES256)
                .getValue();
        return citizens.forIdentityToken(grant).chain(about -> {
            Map<String, Object> all = claims.identity(client, grant, now, now.plus(config.identity()), hash);
            all.putAll(about);
            return signer.sign(TokenType.IDENTITY, all);
        });
    }

    private AccessToken accessToken(Grant grant, String value, Optional<ProvenKey> key) {
        long lifetime = config.access().toSeconds();
        Scope scope = new Scope(grant.scopes().toArray(String[]::new));
        return key.isPresent()
                ? new DPoPAccessToken(value, lifetime, scope)
                : new BearerAccessToken(value, lifetime, scope);
    }

    private static TokenOutcome response(AccessToken access, String identity, Optional<String> refresh) {
        RefreshToken refreshToken = refresh.map(RefreshToken::new).orElse(null);
        return new TokenOutcome.Issued(new OIDCTokenResponse(new OIDCTokens(identity, access, refreshToken)));
    }
}
