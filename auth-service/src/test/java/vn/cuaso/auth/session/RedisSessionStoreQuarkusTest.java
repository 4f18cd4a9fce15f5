package vn.cuaso.auth.session;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class RedisSessionStoreQuarkusTest extends SessionStoreContract {

    @Inject
    SessionStore store;

    @Override
    SessionStore store() {
        return store;
    }
}
