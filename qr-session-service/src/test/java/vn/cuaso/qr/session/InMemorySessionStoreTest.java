package vn.cuaso.qr.session;

import java.util.List;
import vn.cuaso.events.QrEvent;

class InMemorySessionStoreTest extends SessionStoreContract {

    private final InMemorySessionStore store = new InMemorySessionStore();

    @Override
    SessionStore store() {
        return store;
    }

    @Override
    List<QrEvent> events(SessionId id) {
        return store.events(id);
    }
}
