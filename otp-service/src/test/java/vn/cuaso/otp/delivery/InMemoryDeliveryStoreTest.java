package vn.cuaso.otp.delivery;

import java.util.List;
import vn.cuaso.events.EventData;
import vn.cuaso.otp.challenge.ChallengeId;
import vn.cuaso.otp.challenge.ChallengeStore;
import vn.cuaso.otp.challenge.InMemoryChallengeStore;

class InMemoryDeliveryStoreTest extends DeliveryStoreContract {

    private final InMemoryChallengeStore store = new InMemoryChallengeStore();

    @Override
    protected ChallengeStore challenges() {
        return store;
    }

    @Override
    protected DeliveryStore store() {
        return store;
    }

    @Override
    protected List<EventData> events(ChallengeId id) {
        return store.events(id);
    }
}
