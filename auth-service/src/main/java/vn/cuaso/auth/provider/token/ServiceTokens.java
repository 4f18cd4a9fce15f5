package vn.cuaso.auth.provider.token;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** This service's own tokens for calling others: it signs them itself. */
@ApplicationScoped
public class ServiceTokens {

    private static final String SELF = "auth-service";

    /** A token is not used in its last moments: it has to be good still when it arrives. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final ServiceTokenIssuer issuer;
    private final Clock clock;
    private final Map<ServiceScope, ServiceToken> kept = new ConcurrentHashMap<>();

    ServiceTokens(ServiceTokenIssuer issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /** A bearer token for the service that owns the scope. */
    public Uni<String> forScope(ServiceScope scope) {
        ServiceToken token = kept.get(scope);
        if (token != null && clock.instant().isBefore(token.expires().minus(MARGIN))) {
            return Uni.createFrom().item(token.value());
        }
        return issuer.issue(SELF, List.of(scope))
                .invoke(fresh -> kept.put(scope, fresh))
                .map(ServiceToken::value);
    }
}
