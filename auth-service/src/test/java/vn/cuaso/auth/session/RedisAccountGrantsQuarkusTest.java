package vn.cuaso.auth.session;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class RedisAccountGrantsQuarkusTest extends AccountGrantsContract {

    @Inject
    AccountGrants grants;

    @Override
    AccountGrants grants() {
        return grants;
    }
}
