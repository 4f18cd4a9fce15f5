package vn.cuaso.auth.pairing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RedisPairingStoreQuarkusTest extends PairingStoreContract {

    @Inject
    RedisPairingStore store;

    @Inject
    RedisDataSource redis;

    @Override
    PairingStore store() {
        return store;
    }

    @Test
    @DisplayName("DATA-1: a stored pairing shows neither addresses nor what the phone shows nor its number")
    void storedPairingIsUnreadable() {
        Pairing pairing = TestPairings.pairing(Instant.now());
        store.create(pairing).await().atMost(Duration.ofSeconds(10));
        store.claim(pairing.id(), TestPairings.claim(TestPairings.device(), "47"))
                .await()
                .atMost(Duration.ofSeconds(10));

        assertThat(redis.hash(String.class).hgetall("auth:{" + pairing.id() + "}:pairing"))
                .containsOnlyKeys("pairing", "device", "claim")
                .allSatisfy((_, value) -> assertThat(value).doesNotContain("198.51", "Cổng", "\"47\""));
    }
}
