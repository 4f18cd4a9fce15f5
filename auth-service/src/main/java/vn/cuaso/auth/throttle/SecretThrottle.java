package vn.cuaso.auth.throttle;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.auth.protection.LookupIndex;

/**
 * Limits how many wrong secrets one network shows for one client. Only wrong ones are counted: a client may ask for any number
 * of tokens at once. So attempts that race with the last one may be a few more; for 256 random bits that is nothing.
 */
@ApplicationScoped
public class SecretThrottle {

    private final ThrottleStore store;
    private final LookupIndex index;
    private final ThrottleConfig config;
    private final Clock clock;

    SecretThrottle(ThrottleStore store, LookupIndex index, ThrottleConfig config, Clock clock) {
        this.store = store;
        this.index = index;
        this.config = config;
        this.clock = clock;
    }

    /**
     * @return empty if a secret may be compared, else when again
     */
    public Uni<Optional<Instant>> closedUntil(String clientId, ClientAddress address) {
        return store.fullWindow(key(clientId, address), config.secrets(), clock.instant());
    }

    /** Counts a secret that was wrong. */
    public Uni<Void> countWrong(String clientId, ClientAddress address) {
        return store.countInWindow(key(clientId, address), config.secrets(), config.secretWindow(), clock.instant())
                .replaceWithVoid();
    }

    private String key(String clientId, ClientAddress address) {
        return "secrets:"
                + index.fingerprint("throttle.secrets", clientId + ' ' + address.network())
                        .value();
    }
}
