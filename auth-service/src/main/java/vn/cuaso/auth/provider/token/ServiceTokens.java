package vn.cuaso.auth.provider.token;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.cuaso.auth.key.SigningKeys;

/** This service's own tokens for calling others: it signs them itself. */
@ApplicationScoped
public class ServiceTokens {

    private static final String SELF = "auth-service";

    /** A token is not used in its last moments: it has to be good still when it arrives. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final ServiceTokenIssuer issuer;
    private final SigningKeys keys;
    private final Clock clock;
    private final Map<ServiceScope, ServiceToken> kept = new ConcurrentHashMap<>();

    ServiceTokens(ServiceTokenIssuer issuer, SigningKeys keys, Clock clock) {
        this.issuer = issuer;
        this.keys = keys;
        this.clock = clock;
    }

    /** A bearer token for the service that owns the scope. */
    public Uni<String> forScope(ServiceScope scope) {
        ServiceToken token = kept.get(scope);
        if (token == null || !clock.instant().isBefore(token.expires().minus(MARGIN))) {
            return issue(scope);
        }
        // A key that has leaked takes its tokens with it.
        return keys.isPublished(token.keyId())
                .chain(good -> good ? Uni.createFrom().item(token.value()) : issue(scope));
    }

    private Uni<String> issue(ServiceScope scope) {
        return issuer.issue(SELF, List.of(scope), Optional.empty())
                .invoke(fresh -> kept.put(scope, fresh))
                .map(ServiceToken::value);
    }
}
