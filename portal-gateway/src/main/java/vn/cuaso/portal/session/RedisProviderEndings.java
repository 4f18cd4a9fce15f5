package vn.cuaso.portal.session;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.keys.ReactiveKeyCommands;
import io.quarkus.redis.datasource.set.ReactiveSetCommands;
import io.quarkus.redis.datasource.sortedset.ReactiveSortedSetCommands;
import io.quarkus.redis.datasource.sortedset.ScoreRange;
import io.quarkus.redis.datasource.sortedset.ZAddArgs;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.quarkus.redis.datasource.value.SetArgs;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;

/** What the provider said has ended, and which sessions came of what, for every instance of the gateway to see. */
final class RedisProviderEndings {

    /** How late an instance may still keep a session after the provider's tokens were made. */
    private static final Duration LATENESS = Duration.ofMinutes(10);

    private static final String UNTIL = "until";

    private final Duration remembered;
    private final ReactiveValueCommands<String, String> values;
    private final ReactiveKeyCommands<String> keys;
    private final ReactiveSetCommands<String, String> sets;
    private final ReactiveSortedSetCommands<String, String> sorted;

    /**
     * @param longestLife of a session: any that comes of what has ended is over before that is forgotten
     */
    RedisProviderEndings(Duration longestLife, ReactiveRedisDataSource redis) {
        this.remembered = longestLife.plus(LATENESS);
        this.values = redis.value(String.class);
        this.keys = redis.key();
        this.sets = redis.set(String.class);
        this.sorted = redis.sortedSet(String.class);
    }

    /** So that an ending finds the session. */
    Uni<Void> note(ProviderSignIn from, String key, Instant ends) {
        String ofCitizen = from.subject().sessionsKey();
        Uni<Void> noted = sorted.zadd(ofCitizen, from.at().getEpochSecond(), key)
                .chain(() -> keys.pexpireat(ofCitizen, ends))
                .replaceWithVoid();
        return from.session()
                .map(session -> noted.chain(() -> sets.sadd(session.sessionsKey(), key))
                        .chain(() -> keys.pexpireat(session.sessionsKey(), ends))
                        .replaceWithVoid())
                .orElse(noted);
    }

    /** Whether what the session came of has ended already. */
    Uni<Boolean> cover(ProviderSignIn from) {
        Uni<Boolean> citizen = sorted.zscore(from.subject().endedKey(), UNTIL)
                .map(until -> until != null && from.at().getEpochSecond() <= until);
        return from.session()
                .map(session -> keys.exists(session.endedKey())
                        .chain(ended -> ended ? Uni.createFrom().item(true) : citizen))
                .orElse(citizen);
    }

    /**
     * Notes the ending.
     *
     * @return the keys of the sessions that came of it
     */
    Uni<? extends Collection<String>> end(ProviderEnding ending) {
        return switch (ending) {
            case ProviderEnding.OfSession(ProviderSession session) -> end(session);
            case ProviderEnding.OfSubject(ProviderSubject subject, Instant until) -> end(subject, until);
        };
    }

    private Uni<? extends Collection<String>> end(ProviderSession session) {
        return values.set(session.endedKey(), "", new SetArgs().px(remembered))
                .chain(() -> sets.smembers(session.sessionsKey()))
                .call(() -> keys.del(session.sessionsKey()));
    }

    private Uni<? extends Collection<String>> end(ProviderSubject subject, Instant until) {
        double last = until.getEpochSecond();
        // Of two that come in the wrong order the later one holds.
        return sorted.zadd(subject.endedKey(), new ZAddArgs().gt(), last, UNTIL)
                .chain(() -> keys.pexpire(subject.endedKey(), remembered))
                .chain(() -> sorted.zrangebyscore(subject.sessionsKey(), ScoreRange.from(0, last)));
    }
}
