package vn.cuaso.auth.throttle;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.cuaso.auth.protection.LookupIndex;

/** Limits how many ID numbers one client asks about: who may ask could else find out all that have an account. */
@ApplicationScoped
public class ApplicantThrottle {

    private final ThrottleStore store;
    private final LookupIndex index;
    private final ThrottleConfig config;
    private final Clock clock;

    ApplicantThrottle(ThrottleStore store, LookupIndex index, ThrottleConfig config, Clock clock) {
        this.store = store;
        this.index = index;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Counts a question that is about to be answered.
     *
     * @return empty if it may be, else when to try again
     */
    public Uni<Optional<Instant>> count(String clientId) {
        String key = "applicants:"
                + index.fingerprint("throttle.applicants", clientId).value();
        return store.countInWindow(key, config.applicants(), config.applicantWindow(), clock.instant());
    }
}
