package vn.cuaso.qr.phone;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import vn.cuaso.qr.keys.Digests;
import vn.cuaso.qr.redis.Keyspace;
import vn.cuaso.qr.redis.RedisCalls;

/** Used proofs as keys that end with the time in which they could be replayed. */
@ApplicationScoped
class RedisProofStore implements ProofStore {

    private final RedisCalls redis;

    RedisProofStore(RedisCalls redis) {
        this.redis = redis;
    }

    @Override
    public Uni<Boolean> spend(String device, String jti, Duration memory) {
        // The digest bounds what a caller can make us keep.
        var key = Keyspace.QR.proof(device, Digests.of(jti));
        return redis.command("SET", key, "1", "NX", "PX", Long.toString(memory.toMillis()))
                .map(reply -> reply != null);
    }
}
