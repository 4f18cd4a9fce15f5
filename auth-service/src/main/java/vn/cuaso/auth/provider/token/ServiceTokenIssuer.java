package vn.cuaso.auth.provider.token;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.cuaso.auth.deployment.Origins;
import vn.cuaso.auth.dpop.ProvenKey;
import vn.cuaso.auth.key.TokenSigner;
import vn.cuaso.auth.key.TokenType;
import vn.cuaso.auth.provider.TokenConfig;

/** Signs the tokens that services show one another (RFC 9068). */
@ApplicationScoped
public class ServiceTokenIssuer {

    private final TokenSigner signer;
    private final TokenConfig config;
    private final String issuer;
    private final Clock clock;

    ServiceTokenIssuer(TokenSigner signer, TokenConfig config, Origins origins, Clock clock) {
        this.signer = signer;
        this.config = config;
        this.issuer = origins.identity().toString();
        this.clock = clock;
    }

    /**
     * @param scopes at least one, all of the same audience
     * @param key which the token is bound to; empty makes it a bearer token
     */
    public Uni<ServiceToken> issue(String clientId, Collection<ServiceScope> scopes, Optional<ProvenKey> key) {
        Instant now = clock.instant();
        Instant expires = now.plus(config.service());
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", issuer);
        claims.put("sub", clientId);
        claims.put("client_id", clientId);
        claims.put("aud", scopes.iterator().next().audience());
        claims.put("scope", scopes.stream().map(ServiceScope::wireName).collect(Collectors.joining(" ")));
        claims.put("jti", UUID.randomUUID().toString());
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", expires.getEpochSecond());
        key.ifPresent(bound -> claims.put("cnf", Map.of("jkt", bound.thumbprint())));
        return signer.sign(TokenType.ACCESS, claims).map(value -> new ServiceToken(value, expires));
    }
}
