package vn.cuaso.auth.consent;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.testing.TestCitizens;

@QuarkusTest
class PostgresConsentStoreQuarkusTest extends ConsentStoreContract {

    @Inject
    ConsentStore store;

    @Inject
    TestCitizens citizens;

    @Override
    ConsentStore store() {
        return store;
    }

    @Override
    AccountId account() {
        return citizens.register();
    }
}
