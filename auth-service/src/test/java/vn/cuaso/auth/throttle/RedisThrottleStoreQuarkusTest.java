package vn.cuaso.auth.throttle;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class RedisThrottleStoreQuarkusTest extends ThrottleStoreContract {

    @Inject
    RedisThrottleStore store;

    @Override
    ThrottleStore store() {
        return store;
    }
}
