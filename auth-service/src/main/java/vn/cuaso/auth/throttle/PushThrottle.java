package vn.cuaso.auth.throttle;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.auth.protection.LookupIndex;

/**
 * Limits how many requests a client pushes from one network: each is kept in Redis, which forgets nothing to make room. A
 * confidential client pushes for all of its citizens from one place; anybody can claim to be a public one.
 */
@ApplicationScoped
public class PushThrottle {

    private final ThrottleStore store;
    private final LookupIndex index;
    private final ThrottleConfig config;
    private final Clock clock;

    PushThrottle(ThrottleStore store, LookupIndex index, ThrottleConfig config, Clock clock) {
        this.store = store;
        this.index = index;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Counts a request that is about to be kept.
     *
     * @return empty if it may, else when to try again
     */
    public Uni<Optional<Instant>> count(Client client, ClientAddress address) {
        String subject = client.id() + ' ' + address.network();
        String key = "pushed:" + index.fingerprint("throttle.pushed", subject).value();
        int limit = client.isPublic() ? config.flows() : config.pushedRequests();
        return store.countInWindow(key, limit, config.flowWindow(), clock.instant());
    }
}
