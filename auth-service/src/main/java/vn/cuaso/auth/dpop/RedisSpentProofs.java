package vn.cuaso.auth.dpop;

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

/** Spent proofs in Redis: one key {@code auth:proof:<hash>} each, for longer than any instance would accept it. */
@ApplicationScoped
class RedisSpentProofs implements SpentProofs {

    private final ReactiveValueCommands<String, String> values;

    RedisSpentProofs(ReactiveRedisDataSource redis) {
        this.values = redis.value(String.class);
    }

    @Override
    public Uni<Boolean> spend(ProvenKey key, String proofId, Duration lifetime) {
        return values.setAndChanged(name(key, proofId), "", new SetArgs().nx().px(lifetime))
                .onFailure()
                .transform(RedisFault::new);
    }

    /** Thumbprints are all of one length, so that two names are never the same by chance of where they meet. */
    private static String name(ProvenKey key, String proofId) {
        try {
            byte[] name = (key.thumbprint() + proofId).getBytes(StandardCharsets.UTF_8);
            return "auth:proof:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(name));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
