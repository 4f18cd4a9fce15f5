package vn.cuaso.qr.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.local.settings.StoreKind;
import vn.cuaso.local.testing.InjectStores;
import vn.cuaso.local.testing.Stores;
import vn.cuaso.qr.testing.Await;

@QuarkusTest
class SessionChangesQuarkusTest {

    @Inject
    SessionChanges changes;

    @Inject
    RedisSessionChanges listeners;

    @Inject
    SessionStore store;

    @InjectStores
    Stores stores;

    private final QrSession.Created session = Sessions.crossDevice(Sessions.now());
    private final List<SessionId> told = new CopyOnWriteArrayList<>();
    private final Cancellable nothing = () -> {};
    private Cancellable listening = nothing;

    @AfterEach
    void stopListening() {
        listening.cancel();
    }

    @Test
    @DisplayName("QR-9: whoever waits at a session is told of each change of it, and of no other's")
    void listenerIsToldOfItsSession() {
        var other = Sessions.crossDevice(Sessions.now());
        create(session);
        create(other);
        listen();

        Await.item(store.cancel(other.id(), Sessions.now()));
        Await.item(store.claim(
                session.claimed("phone", Optional.empty(), Sessions.now(), Sessions.SCANNED_LIFE), Sessions.now()));
        Await.until("the scan is told", () -> told.size() == 1);
        Await.item(store.markScannedTwice(session.id(), Sessions.now()));
        Await.until("the second scan is told", () -> told.size() == 2);
        Await.item(store.cancel(session.id(), Sessions.now()));
        Await.until("the end is told", () -> told.size() == 3);

        assertThat(told).containsOnly(session.id());
    }

    @Test
    void whoListensNoMoreIsForgotten() {
        var before = listeners.listening();
        listen();
        assertThat(listeners.listening()).isEqualTo(before + 1);

        listening.cancel();

        assertThat(listeners.listening()).isEqualTo(before);
    }

    @Test
    @DisplayName("QR-9: when Redis was away, every listener is told to look again, and hears of changes as before")
    void listenersLookAgainWhenRedisIsBack() {
        listen();
        stores.stop(StoreKind.REDIS);
        told.clear();
        stores.start(StoreKind.REDIS);

        Await.until("the listener is told to look", () -> told.contains(session.id()));

        told.clear();
        Await.until(
                "Redis takes a session again",
                () -> Await.item(store.create(Sessions.crossDevice(Sessions.now()), Sessions.now())
                        .onFailure()
                        .recoverWithItem(false)));
        create(session);
        Await.item(store.cancel(session.id(), Sessions.now()));
        Await.until("the change is told", () -> told.contains(session.id()));
    }

    private void create(QrSession.Created created) {
        Await.item(store.create(created, Sessions.now()));
    }

    private void listen() {
        listening = changes.of(session.id()).subscribe().with(told::add);
    }
}
