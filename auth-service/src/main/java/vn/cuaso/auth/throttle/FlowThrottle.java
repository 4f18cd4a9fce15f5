package vn.cuaso.auth.throttle;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.auth.protection.LookupIndex;

/** Limits how many sign-in flows one network begins: each is kept in Redis, which forgets nothing to make room. */
@ApplicationScoped
public class FlowThrottle {

    private final ThrottleStore store;
    private final LookupIndex index;
    private final ThrottleConfig config;
    private final Clock clock;

    FlowThrottle(ThrottleStore store, LookupIndex index, ThrottleConfig config, Clock clock) {
        this.store = store;
        this.index = index;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Counts a flow that is about to begin.
     *
     * @return empty if it may, else when to try again
     */
    public Uni<Optional<Instant>> count(ClientAddress address) {
        String key = "flows:"
                + index.fingerprint("throttle.flows", address.network()).value();
        return store.countInWindow(key, config.flows(), config.flowWindow(), clock.instant());
    }
}
