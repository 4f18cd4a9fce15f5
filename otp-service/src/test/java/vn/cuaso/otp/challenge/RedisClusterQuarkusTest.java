package vn.cuaso.otp.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.cuaso.local.testing.InjectStores;
import vn.cuaso.local.testing.Stores;
import vn.cuaso.otp.redis.Keyspace;
import vn.cuaso.otp.redis.RedisCalls;
import vn.cuaso.otp.testing.Await;
import vn.cuaso.otp.testing.RedisNodes;

/** What is special about a Redis Cluster. */
@QuarkusTest
@EnabledIfSystemProperty(named = "cuaso.test.redis", matches = "cluster")
class RedisClusterQuarkusTest {

    private static final Keyspace KEYSPACE = new Keyspace("otp:cluster-test");

    @Inject
    RedisCalls redis;

    @InjectStores
    Stores stores;

    @Test
    void challengeIsFoundAndChangedWhereItsKeysHaveBeenMovedTo() {
        var store = new RedisChallengeStore(redis, KEYSPACE, Duration.ofMinutes(10));
        var now = Challenges.now();
        var challenge = Challenges.madeAt(now);
        Await.item(store.create(challenge, "sealed", now));

        try (var nodes = new RedisNodes(stores.connections().redisUris("default"))) {
            nodes.moveSlotOf(KEYSPACE.challenge(challenge.id().value()));
        }

        assertThat(Await.item(store.find(challenge.id()))).contains(challenge);
        assertThat(Await.item(store.consume(challenge.id(), 1, now))).isEqualTo(ChallengeStore.Consumption.CONSUMED);
    }
}
