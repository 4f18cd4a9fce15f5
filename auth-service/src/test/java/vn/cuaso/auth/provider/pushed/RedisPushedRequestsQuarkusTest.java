package vn.cuaso.auth.provider.pushed;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class RedisPushedRequestsQuarkusTest extends PushedRequestsContract {

    @Inject
    PushedRequests store;

    @Override
    PushedRequests store() {
        return store;
    }
}
