package vn.cuaso.auth.session;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.redis.RedisScript;
import vn.cuaso.auth.redis.RedisScripts;

/** Accounts' sessions in Redis: one hash {@code auth:{<account>}:sessions} each. */
@ApplicationScoped
class RedisAccountSessions implements AccountSessions {

    private final RedisScript add;
    private final RedisScript isLive;
    private final RedisScript findAll;
    private final RedisScript beginEnding;
    private final RedisScript forget;

    RedisAccountSessions(RedisScripts scripts) {
        this.add = scripts.load("account-sessions/add");
        this.isLive = scripts.load("account-sessions/is-live");
        this.findAll = scripts.load("account-sessions/find-all");
        this.beginEnding = scripts.load("account-sessions/begin-ending");
        this.forget = scripts.load("account-sessions/forget");
    }

    @Override
    public Uni<Void> add(AccountId account, String sessionId, Instant endsAt, Instant now) {
        return add.run(keys(account), List.of(sessionId, milliseconds(endsAt), milliseconds(now)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Boolean> isLive(AccountId account, String sessionId) {
        return isLive.run(keys(account), List.of(sessionId)).map(Response::toBoolean);
    }

    @Override
    public Uni<Set<String>> findAll(AccountId account) {
        return findAll.run(keys(account), List.of()).map(RedisAccountSessions::ids);
    }

    @Override
    public Uni<Set<String>> beginEnding(AccountId account) {
        return beginEnding.run(keys(account), List.of()).map(RedisAccountSessions::ids);
    }

    @Override
    public Uni<Void> forget(AccountId account, String sessionId) {
        return forget.run(keys(account), List.of(sessionId)).replaceWithVoid();
    }

    private static Set<String> ids(Response reply) {
        Set<String> ids = new LinkedHashSet<>();
        reply.forEach(id -> ids.add(id.toString()));
        return ids;
    }

    private static List<String> keys(AccountId account) {
        return List.of("auth:{" + account + "}:sessions");
    }

    private static String milliseconds(Instant instant) {
        return Long.toString(instant.toEpochMilli());
    }
}
