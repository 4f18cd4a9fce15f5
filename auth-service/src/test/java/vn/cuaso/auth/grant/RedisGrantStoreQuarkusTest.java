package vn.cuaso.auth.grant;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class RedisGrantStoreQuarkusTest extends GrantStoreContract {

    @Inject
    GrantStore store;

    @Override
    GrantStore store() {
        return store;
    }
}
