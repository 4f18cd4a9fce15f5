package vn.cuaso.stats.signin;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import vn.cuaso.stats.dossier.EmptyDatabase;

@QuarkusTest
class PostgresSignInStoreQuarkusTest extends SignInStoreContract {

    @Inject
    EmptyDatabase database;

    @Inject
    SignInStore store;

    @BeforeEach
    void prepare() {
        database.prepare();
    }

    @Override
    SignInStore store() {
        return store;
    }
}
