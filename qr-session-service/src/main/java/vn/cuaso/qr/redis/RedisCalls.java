package vn.cuaso.qr.redis;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.cuaso.qr.QrConfig;

/** Runs scripts and commands, each bounded in time; every fault becomes a {@link RedisUnavailableException}. */
@ApplicationScoped
public class RedisCalls {

    private static final String UNKNOWN_SCRIPT = "NOSCRIPT";

    private final ReactiveRedisDataSource redis;
    private final Duration timeout;

    public RedisCalls(ReactiveRedisDataSource redis, QrConfig config) {
        this.redis = redis;
        this.timeout = config.redisTimeout();
    }

    /**
     * Runs a script as one atomic step.
     *
     * @param keys every key that it touches, all in one partition
     */
    public Uni<Response> run(RedisScript script, List<String> keys, Object... arguments) {
        var call = new ArrayList<String>();
        call.add(Integer.toString(keys.size()));
        call.addAll(keys);
        Arrays.stream(arguments).map(String::valueOf).forEach(call::add);
        return execute("EVALSHA", script.digest(), call)
                // Redis has restarted, or this node of a cluster has never seen the script.
                .onFailure(RedisCalls::isUnknownScript)
                .recoverWithUni(() -> execute("EVAL", script.source(), call))
                .onFailure()
                .transform(RedisUnavailableException::new);
    }

    /** Runs one command. */
    public Uni<Response> command(String name, String... arguments) {
        return bounded(redis.execute(name, arguments)).onFailure().transform(RedisUnavailableException::new);
    }

    private Uni<Response> execute(String command, String script, List<String> call) {
        var arguments = new ArrayList<String>();
        arguments.add(script);
        arguments.addAll(call);
        return bounded(redis.execute(command, arguments.toArray(String[]::new)));
    }

    private Uni<Response> bounded(Uni<Response> call) {
        return call.ifNoItem().after(timeout).fail();
    }

    private static boolean isUnknownScript(Throwable failure) {
        return failure.getMessage() != null && failure.getMessage().startsWith(UNKNOWN_SCRIPT);
    }
}
