package vn.cuaso.auth.session;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class RedisAccountSessionsQuarkusTest extends AccountSessionsContract {

    @Inject
    AccountSessions sessions;

    @Override
    AccountSessions sessions() {
        return sessions;
    }
}
