package vn.cuaso.auth.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.protection.PersonalDataCipher;

@QuarkusTest
class RedisFlowStoreQuarkusTest extends FlowStoreContract {

    @Inject
    RedisFlowStore store;

    @Inject
    RedisDataSource redis;

    @Inject
    PersonalDataCipher cipher;

    @Override
    FlowStore store() {
        return store;
    }

    @Test
    void unknownStoredStateIsAnErrorAndNeverTheFirstState() {
        FlowId id = FlowId.random(new SecureRandom());
        redis.hash(String.class)
                .hset(
                        "auth:{" + id + "}:flow",
                        java.util.Map.of(
                                "version",
                                "1",
                                "flow",
                                cipher.encrypt("{\"state\":\"from-the-future\"}", "flow:" + id)));

        assertThatThrownBy(() -> store.find(id).await().atMost(Duration.ofSeconds(10)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("a state that is not known")
                .hasMessageNotContaining("from-the-future");
    }

    @Test
    @DisplayName("DATA-1: a stored flow shows neither its state nor its client")
    void storedFlowIsUnreadable() {
        SignInFlow flow =
                TestFlows.credentials(new SecureRandom(), Instant.now().plusSeconds(600));
        store.create(flow).await().atMost(Duration.ofSeconds(10));

        assertThat(redis.hash(String.class).hget("auth:{" + flow.context().id() + "}:flow", "flow"))
                .doesNotContain("credentials")
                .doesNotContain("portal");
    }
}
