package vn.cuaso.portal.session;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.keys.ReactiveKeyCommands;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.quarkus.redis.datasource.value.SetArgs;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Sessions in Redis. The key's time to live is the idle limit, never reaching past the absolute end. */
@Singleton
class RedisSessionStore implements SessionStore {

    private final SessionConfig config;
    private final SessionCipher cipher;
    private final Clock clock;
    private final ReactiveValueCommands<String, String> values;
    private final ReactiveKeyCommands<String> keys;
    private final RedisProviderEndings endings;

    @Inject
    RedisSessionStore(SessionConfig config, SessionCipher cipher, Clock clock, ReactiveRedisDataSource redis) {
        this.config = config;
        this.cipher = cipher;
        this.clock = clock;
        this.values = redis.value(String.class);
        this.keys = redis.key();
        this.endings = new RedisProviderEndings(config.absolute(), redis);
    }

    /** Noted first and looked at last: whichever of the provider's words comes in between, it finds the session or is found. */
    @Override
    public Uni<Boolean> keep(SessionId id, PortalSession session, ProviderSignIn from) {
        String key = id.storeKey();
        SetArgs untilIdle = new SetArgs().pxAt(idleEnd(session));
        return inTime(endings.note(from, key, session.ends())
                .chain(() -> values.set(key, cipher.encrypt(session, key), untilIdle))
                .chain(() -> endings.cover(from))
                .call(ended -> ended ? keys.del(key) : Uni.createFrom().nullItem())
                .map(ended -> !ended));
    }

    @Override
    public Uni<Void> endAll(ProviderEnding ending) {
        return inTime(endings.end(ending)
                .chain(found -> Multi.createFrom()
                        .iterable(found)
                        .onItem()
                        .transformToUniAndConcatenate(key -> keys.del(key))
                        .collect()
                        .last())
                .replaceWithVoid());
    }

    @Override
    public Uni<Optional<PortalSession>> use(SessionId id) {
        String key = id.storeKey();
        return inTime(values.get(key).map(text -> live(text, key)).call(session -> prolong(key, session)));
    }

    @Override
    public Uni<Optional<PortalSession>> end(SessionId id) {
        String key = id.storeKey();
        return inTime(values.getdel(key).map(text -> live(text, key)));
    }

    // A session that ended between the two commands stays ended: there is no key left to prolong.
    private Uni<?> prolong(String key, Optional<PortalSession> session) {
        return session.<Uni<?>>map(live -> keys.pexpireat(key, idleEnd(live)))
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    private Optional<PortalSession> live(String text, String key) {
        return Optional.ofNullable(text)
                .flatMap(present -> cipher.decrypt(present, key))
                .filter(session -> clock.instant().isBefore(session.ends()));
    }

    private Instant idleEnd(PortalSession session) {
        Instant idle = clock.instant().plus(config.idle());
        return idle.isBefore(session.ends()) ? idle : session.ends();
    }

    private <T> Uni<T> inTime(Uni<T> command) {
        return command.ifNoItem().after(config.patience()).fail().onFailure().transform(SessionsAwayException::new);
    }
}
