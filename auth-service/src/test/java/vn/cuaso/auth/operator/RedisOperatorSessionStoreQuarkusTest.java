package vn.cuaso.auth.operator;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;

@QuarkusTest
class RedisOperatorSessionStoreQuarkusTest extends OperatorSessionStoreContract {
    @Inject
    RedisOperatorSessionStore store;

    @Override
    OperatorSessionStore store() {
        return store;
    }
}
