package vn.cuaso.auth.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.redis.RedisScript;
import vn.cuaso.auth.redis.RedisScripts;

/** Accounts' grants outside of sessions in Redis: one sorted set {@code auth:{<account>}:grants} each, by their ends. */
@ApplicationScoped
class RedisAccountGrants implements AccountGrants {

    private final RedisScript add;
    private final RedisScript findAll;
    private final RedisScript forget;

    RedisAccountGrants(RedisScripts scripts) {
        this.add = scripts.load("account-grants/add");
        this.findAll = scripts.load("account-grants/find-all");
        this.forget = scripts.load("account-grants/forget");
    }

    @Override
    public Uni<Void> add(AccountId account, String grantId, Instant endsAt, Instant now) {
        return add.run(keys(account), List.of(grantId, milliseconds(endsAt), milliseconds(now)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Set<String>> findAll(AccountId account) {
        return findAll.run(keys(account), List.of()).map(reply -> {
            Set<String> ids = new LinkedHashSet<>();
            reply.forEach(id -> ids.add(id.toString()));
            return ids;
        });
    }

    @Override
    public Uni<Void> forget(AccountId account, String grantId) {
        return forget.run(keys(account), List.of(grantId)).replaceWithVoid();
    }

    private static List<String> keys(AccountId account) {
        return List.of("auth:{" + account + "}:grants");
    }

    private static String milliseconds(Instant instant) {
        return Long.toString(instant.toEpochMilli());
    }
}
