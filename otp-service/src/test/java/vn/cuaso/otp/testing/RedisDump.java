package vn.cuaso.otp.testing;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Everything that Redis holds, as text. */
public final class RedisDump implements AutoCloseable {

    private final Vertx vertx = Vertx.vertx();
    private final RedisConnection redis;

    private RedisDump(String uri) {
        redis = await(Redis.createClient(vertx, uri).connect());
    }

    /**
     * @param nodes where it runs, each for a user that may see every key
     */
    public static String of(List<String> nodes) {
        return nodes.stream().map(RedisDump::of).collect(Collectors.joining());
    }

    private static String of(String uri) {
        try (var dump = new RedisDump(uri)) {
            var text = new StringBuilder();
            StreamSupport.stream(dump.send(Command.KEYS, "*").spliterator(), false)
                    .map(Response::toString)
                    .forEach(key -> text.append(key)
                            .append(" = ")
                            .append(dump.value(key))
                            .append('\n'));
            return text.toString();
        }
    }

    private Response value(String key) {
        var type = send(Command.TYPE, key).toString();
        return switch (type) {
            case "string" -> send(Command.GET, key);
            case "hash" -> send(Command.HGETALL, key);
            case "list" -> send(Command.LRANGE, key, "0", "-1");
            case "zset" -> send(Command.ZRANGE, key, "0", "-1", "WITHSCORES");
            case "stream" -> send(Command.XRANGE, key, "-", "+");
            default -> throw new IllegalStateException("a key of type " + type);
        };
    }

    private Response send(Command command, String... arguments) {
        var request = Request.cmd(command);
        for (var argument : arguments) {
            request.arg(argument);
        }
        return await(redis.send(request));
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        await(vertx.close());
    }
}
