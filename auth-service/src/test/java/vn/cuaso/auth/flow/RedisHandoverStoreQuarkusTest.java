package vn.cuaso.auth.flow;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class RedisHandoverStoreQuarkusTest extends HandoverStoreContract {

    @Inject
    RedisHandoverStore store;

    @Override
    HandoverStore store() {
        return store;
    }
}
