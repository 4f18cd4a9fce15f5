package vn.cuaso.auth.client.authentication;

import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.quarkus.redis.datasource.value.SetArgs;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import vn.cuaso.auth.redis.RedisFault;

/** Spent assertions in Redis: one key {@code auth:assertion:<hash>} each, for as long as it would be accepted. */
@ApplicationScoped
class RedisSpentAssertions implements SpentAssertions {

    private final ReactiveValueCommands<String, String> values;

    RedisSpentAssertions(ReactiveRedisDataSource redis) {
        this.values = redis.value(String.class);
    }

    @Override
    public Uni<Boolean> spend(String clientId, String assertionId, Duration lifetime) {
        return values.setAndChanged(
                        key(clientId, assertionId), "", new SetArgs().nx().px(lifetime))
                .onFailure()
                .transform(RedisFault::new);
    }

    /** A hash, because the id is the client's free choice and may be long. */
    private static String key(String clientId, String assertionId) {
        try {
            byte[] name = (clientId.length() + ":" + clientId + assertionId).getBytes(StandardCharsets.UTF_8);
            return "auth:assertion:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(name));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
