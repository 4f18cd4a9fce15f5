package vn.cuaso.auth.operator;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.protection.SplitToken;
import vn.cuaso.auth.redis.RedisScript;
import vn.cuaso.auth.redis.RedisScripts;

/** One hash {@code auth:{<session id>}:operator-session} each, gone when the session is. */
@ApplicationScoped
class RedisOperatorSessionStore implements OperatorSessionStore {
    private final RedisScript start;
    private final RedisScript use;
    private final RedisScript end;

    RedisOperatorSessionStore(RedisScripts scripts) {
        this.start = scripts.load("operator-session/start");
        this.use = scripts.load("operator-session/use");
        this.end = scripts.load("operator-session/end");
    }

    @Override
    public Uni<Void> start(SplitToken session, String operator, Instant endsAt, Duration idle, Instant now) {
        return start.run(
                        keys(session),
                        List.of(session.hash(), operator, milliseconds(endsAt), milliseconds(idle), milliseconds(now)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<String>> use(SplitToken session, Duration idle, Instant now) {
        return use.run(keys(session), List.of(session.hash(), milliseconds(idle), milliseconds(now)))
                .map(reply -> Optional.ofNullable(reply).map(Object::toString));
    }

    @Override
    public Uni<Void> end(SplitToken session) {
        return end.run(keys(session), List.of(session.hash())).replaceWithVoid();
    }

    private static List<String> keys(SplitToken session) {
        return List.of("auth:{" + session.id() + "}:operator-session");
    }

    private static String milliseconds(Instant instant) {
        return Long.toString(instant.toEpochMilli());
    }

    private static String milliseconds(Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
