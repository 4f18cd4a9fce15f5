package vn.cuaso.auth.pairing;

import java.time.Clock;

class InMemoryPairingStoreTest extends PairingStoreContract {

    private final PairingStore store = new InMemoryPairingStore(Clock.systemUTC());

    @Override
    PairingStore store() {
        return store;
    }
}
