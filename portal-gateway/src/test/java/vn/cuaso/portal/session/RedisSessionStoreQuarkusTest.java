package vn.cuaso.portal.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RedisSessionStoreQuarkusTest implements SessionStoreContract {

    @Inject
    SessionStore store;

    @Inject
    RedisDataSource redis;

    @Override
    public SessionStore store() {
        return store;
    }

    @Test
    @DisplayName("DATA-4: being used does not carry a session past its absolute end")
    void timeToLiveStopsAtTheAbsoluteEnd() {
        SessionId id = SessionStoreContract.fresh();
        Instant ends = Instant.now().truncatedTo(ChronoUnit.SECONDS).plus(2, ChronoUnit.MINUTES);
        SessionStoreContract.await(store.keep(id, new PortalSession("subject-1", "Lê Văn Mẫu", "id.to.ken", ends)));

        SessionStoreContract.await(store.use(id));

        assertThat(redis.key().pttl(id.storeKey())).isPositive().isLessThanOrEqualTo(120_000);
    }
}
