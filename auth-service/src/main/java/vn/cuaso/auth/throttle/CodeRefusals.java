package vn.cuaso.auth.throttle;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.protection.LookupIndex;
import vn.cuaso.events.IdentityEvent.FailureReason;

/**
 * Tells the first refusal of a one-time code from those that follow while its reason lasts. The others are not worth an
 * event: whoever hammers at a closed door, with the right password or at their own account, would fill the database.
 */
@ApplicationScoped
public class CodeRefusals {

    private final ThrottleStore store;
    private final LookupIndex index;
    private final ThrottleConfig config;
    private final Clock clock;

    CodeRefusals(ThrottleStore store, LookupIndex index, ThrottleConfig config, Clock clock) {
        this.store = store;
        this.index = index;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Counts a refusal.
     *
     * @param until when the reason ends; a long one is told again after {@link ThrottleConfig#longestWait()}
     * @return whether it is the first
     */
    public Uni<Boolean> isFirst(AccountId account, FailureReason reason, Instant until) {
        Instant now = clock.instant();
        String kind = "code-" + reason.name().toLowerCase(Locale.ROOT);
        String key = kind
                + ':'
                + index.fingerprint("throttle." + kind, account.toString()).value();
        return store.countInWindow("refused:" + key, 1, window(now, until), now).map(Optional::isEmpty);
    }

    private Duration window(Instant now, Instant until) {
        Duration rest = Duration.between(now, until);
        if (rest.compareTo(config.longestWait()) > 0) {
            return config.longestWait();
        }
        return rest.isPositive() ? rest.plusMillis(1) : Duration.ofMillis(1);
    }
}
