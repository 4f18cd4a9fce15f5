package vn.cuaso.qr.limit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.cuaso.qr.keys.Fingerprints;

/**
 * Asks the limits. What an earlier one gave is not given back when a later one refuses: a refund would be a second step
 * that a flood could race.
 */
@ApplicationScoped
public class Limits {

    private final ActionStore store;
    private final LimitConfig config;
    private final Fingerprints fingerprints;
    private final Clock clock;

    public Limits(ActionStore store, LimitConfig config, Fingerprints fingerprints, Clock clock) {
        this.store = store;
        this.config = config;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /**
     * Whether one more session may be made; the item is when, if not now.
     *
     * @param network is counted under its fingerprint: Redis never holds an address
     */
    public Uni<Optional<Instant>> admitSession(String browser, String network) {
        var now = clock.instant();
        return store.take(LimitKind.BROWSER, browser, config.browser(), now)
                .chain(full -> full.isPresent()
                        ? Uni.createFrom().item(full)
                        : store.take(LimitKind.ADDRESS, fingerprints.ofNetwork(network), config.address(), now));
    }

    /** Whether the device may scan once more; the item is when, if not now. */
    public Uni<Optional<Instant>> admitScan(String device) {
        return store.take(LimitKind.DEVICE, device, config.device(), clock.instant());
    }
}
