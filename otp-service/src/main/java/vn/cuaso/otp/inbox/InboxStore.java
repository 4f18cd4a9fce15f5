package vn.cuaso.otp.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import vn.cuaso.otp.keys.Seal;
import vn.cuaso.otp.redis.Keyspace;
import vn.cuaso.otp.redis.RedisCalls;
import vn.cuaso.otp.redis.RedisScript;

/**
 * The last messages, in one Redis list of their own. They hold codes, the only place where codes are kept, and so are
 * sealed: even of a local deployment a dump shows none.
 */
@ApplicationScoped
public class InboxStore {

    private static final RedisScript KEEP = RedisScript.named("inbox-keep");
    private static final String CONTEXT = "sms-inbox";
    private static final int MOST = 100;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final RedisCalls redis;
    private final Seal seal;
    private final ObjectMapper json;
    private final String key = Keyspace.OTP.inbox();

    public InboxStore(RedisCalls redis, Seal seal, ObjectMapper json) {
        this.redis = redis;
        this.seal = seal;
        this.json = json;
    }

    public Uni<Void> keep(InboxMessage message) {
        return redis.run(KEEP, List.of(key), seal.seal(write(message), CONTEXT), MOST, LONGEST.toMillis())
                .replaceWithVoid();
    }

    /** The newest first. */
    public Uni<List<InboxMessage>> list() {
        return redis.command("LRANGE", key, "0", "-1")
                .map(reply -> StreamSupport.stream(reply.spliterator(), false)
                        .map(this::open)
                        .toList());
    }

    public Uni<Void> clear() {
        return redis.command("DEL", key).replaceWithVoid();
    }

    private InboxMessage open(Response sealed) {
        try {
            return json.readValue(seal.open(sealed.toString(), CONTEXT), InboxMessage.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a message of the inbox is not readable", e);
        }
    }

    private String write(InboxMessage message) {
        try {
            return json.writeValueAsString(message);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a message of the inbox is not writable", e);
        }
    }
}
