package vn.cuaso.auth.throttle;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import vn.cuaso.auth.protection.LookupIndex;

/**
 * Decides whether a password may be tried (rule OTP-8). Three counters are asked in a fixed order and each attempt is
 * counted before anything is compared: by address over all accounts, by ID number and address with growing waits, and
 * failures in a row by ID number. A browser that signed in to the account before has a wait of its own instead, which no
 * outsider can lengthen.
 */
@ApplicationScoped
public class PasswordThrottle {

    private final ThrottleStore store;
    private final KnownBrowsers browsers;
    private final LookupIndex index;
    private final ThrottleConfig config;
    private final Clock clock;

    PasswordThrottle(
            ThrottleStore store, KnownBrowsers browsers, LookupIndex index, ThrottleConfig config, Clock clock) {
        this.store = store;
        this.browsers = browsers;
        this.index = index;
        this.config = config;
        this.clock = clock;
    }

    /** Counts the attempt and says whether it may be made. */
    public Uni<ThrottleVerdict> count(PasswordAttempt attempt) {
        Instant now = clock.instant();
        return knownBrowser(attempt)
                .map(browser -> countByPair(pairKey(attempt, browser.id()), now))
                .orElseGet(() -> countByAddress(attempt, now)
                        .chain(verdict -> whenAllowed(verdict, () -> countByPair(pairKey(attempt), now)))
                        .chain(verdict -> whenAllowed(verdict, () -> countByAccount(attempt, now))));
    }

    /** Ends the row of failures: the password was right. */
    public Uni<Void> succeeded(PasswordAttempt attempt) {
        String pair = knownBrowser(attempt)
                .map(browser -> pairKey(attempt, browser.id()))
                .orElseGet(() -> pairKey(attempt));
        return store.forget(pair).chain(() -> store.forget(accountKey(attempt)));
    }

    private Uni<ThrottleVerdict> countByAddress(PasswordAttempt attempt, Instant now) {
        String key = fingerprint("address", attempt.address().network());
        return store.countInWindow(key, config.addressAttempts(), config.addressWindow(), now)
                .chain(waitUntil -> verdict(key, waitUntil, now));
    }

    private Uni<ThrottleVerdict> countByPair(String key, Instant now) {
        GrowingWait wait =
                new GrowingWait(config.freeAttempts(), config.firstWait(), config.longestWait(), config.memory());
        return store.countWithGrowingWait(key, wait, now).chain(waitUntil -> verdict(key, waitUntil, now));
    }

    private Uni<ThrottleVerdict> countByAccount(PasswordAttempt attempt, Instant now) {
        String key = accountKey(attempt);
        return store.countUpTo(key, config.accountFailures(), config.accountMemory(), now)
                .chain(counted -> counted
                        ? allowed()
                        : isFirst(key, now.plus(config.longestWait()), now)
                                .map(ThrottleVerdict.KnownBrowserNeeded::new));
    }

    private static Uni<ThrottleVerdict> whenAllowed(ThrottleVerdict verdict, Supplier<Uni<ThrottleVerdict>> next) {
        return switch (verdict) {
            case ThrottleVerdict.Allowed() -> next.get();
            case ThrottleVerdict.Wait _, ThrottleVerdict.KnownBrowserNeeded _ ->
                Uni.createFrom().item(verdict);
        };
    }

    private Uni<ThrottleVerdict> verdict(String key, Optional<Instant> waitUntil, Instant now) {
        return waitUntil
                .map(until ->
                        isFirst(key, until, now).<ThrottleVerdict>map(first -> new ThrottleVerdict.Wait(until, first)))
                .orElseGet(PasswordThrottle::allowed);
    }

    /** Whether nobody was refused by this counter before, in the time that lasts until then. */
    private Uni<Boolean> isFirst(String key, Instant until, Instant now) {
        Duration rest = Duration.ofMillis(until.toEpochMilli() - now.toEpochMilli());
        return store.countInWindow("refused:" + key, 1, rest, now).map(Optional::isEmpty);
    }

    private static Uni<ThrottleVerdict> allowed() {
        return Uni.createFrom().item(new ThrottleVerdict.Allowed());
    }

    private Optional<KnownBrowser> knownBrowser(PasswordAttempt attempt) {
        return attempt.browser().filter(browser -> browsers.knows(browser, attempt.citizenId()));
    }

    private String pairKey(PasswordAttempt attempt) {
        return fingerprint(
                "pair", attempt.citizenId().digits() + ' ' + attempt.address().network());
    }

    private String pairKey(PasswordAttempt attempt, String browserId) {
        return fingerprint("known-pair", attempt.citizenId().digits() + ' ' + browserId);
    }

    private String accountKey(PasswordAttempt attempt) {
        return fingerprint("account", attempt.citizenId().digits());
    }

    /** Keys in the store are keyed hashes: neither an ID number nor an address is in a dump (rule DATA-1). */
    private String fingerprint(String kind, String value) {
        return kind + ':' + index.fingerprint("throttle." + kind, value).value();
    }
}
