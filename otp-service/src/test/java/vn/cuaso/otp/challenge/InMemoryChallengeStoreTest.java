package vn.cuaso.otp.challenge;

import java.util.List;
import vn.cuaso.events.EventData;
import vn.cuaso.otp.delivery.DeliveryStore;

class InMemoryChallengeStoreTest extends ChallengeStoreContract {

    private final InMemoryChallengeStore store = new InMemoryChallengeStore();

    @Override
    ChallengeStore store() {
        return store;
    }

    @Override
    DeliveryStore deliveries() {
        return store;
    }

    @Override
    List<EventData> events(ChallengeId id) {
        return store.events(id);
    }
}
