package vn.cuaso.auth.throttle;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.cuaso.auth.protection.LookupIndex;

/**
 * Limits what one device sets in motion (rule QR-8): each approval is judged and announced, each alarm ends sessions and is announced.
 * What a lost or copied key could flood is kept to what a hand could do.
 */
@ApplicationScoped
public class DeviceThrottle {

    private final ThrottleStore store;
    private final LookupIndex index;
    private final ThrottleConfig config;
    private final Clock clock;

    DeviceThrottle(ThrottleStore store, LookupIndex index, ThrottleConfig config, Clock clock) {
        this.store = store;
        this.index = index;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Counts an approval before it is judged.
     *
     * @param device thumbprint of its key
     * @return empty if it may be, else when to try again
     */
    public Uni<Optional<Instant>> countApproval(String device) {
        return count("approvals", device, config.approvals());
    }

    /**
     * Counts an alarm before it ends sessions and is announced.
     *
     * @param device thumbprint of its key
     * @return empty if it may, else when to try again
     */
    public Uni<Optional<Instant>> countAlarm(String device) {
        return count("alarms", device, config.alarms());
    }

    private Uni<Optional<Instant>> count(String kind, String device, int limit) {
        String key = kind + ':' + index.fingerprint("throttle." + kind, device).value();
        return store.countInWindow(key, limit, config.deviceWindow(), clock.instant());
    }
}
