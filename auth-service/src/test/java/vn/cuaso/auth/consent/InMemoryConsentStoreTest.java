package vn.cuaso.auth.consent;

import java.util.UUID;
import vn.cuaso.auth.account.AccountId;

class InMemoryConsentStoreTest extends ConsentStoreContract {

    private final ConsentStore store = new InMemoryConsentStore();

    @Override
    ConsentStore store() {
        return store;
    }

    @Override
    AccountId account() {
        return new AccountId(UUID.randomUUID());
    }
}
