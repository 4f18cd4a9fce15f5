package vn.cuaso.auth.redis;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import java.util.List;
import java.util.stream.Stream;

/** One Lua script: an atomic step of a store. */
public final class RedisScript {

    private final ReactiveRedisDataSource redis;
    private final String source;
    private final String digest;

    RedisScript(ReactiveRedisDataSource redis, String source, String digest) {
        this.redis = redis;
        this.source = source;
        this.digest = digest;
    }

    /**
     * Runs the script, sending its text only when the server does not know it yet (after a restart, on another node).
     *
     * @param keys every key that the script touches, all of one hash tag
     */
    public Uni<Response> run(List<String> keys, List<String> arguments) {
        return redis.execute("EVALSHA", command(digest, keys, arguments))
                .onFailure(RedisScript::isUnknownScript)
                .recoverWithUni(() -> redis.execute("EVAL", command(source, keys, arguments)))
                .onFailure()
                .transform(RedisFault::new);
    }

    private static String[] command(String script, List<String> keys, List<String> arguments) {
        return Stream.of(List.of(script, Integer.toString(keys.size())), keys, arguments)
                .flatMap(List::stream)
                .toArray(String[]::new);
    }

    private static boolean isUnknownScript(Throwable failure) {
        return failure.getMessage() != null && failure.getMessage().startsWith("NOSCRIPT");
    }
}
