package vn.cuaso.auth.client.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.registration.ClientWrite.Change;
import vn.cuaso.auth.deployment.Deployment;
import vn.cuaso.auth.testing.MovableClock;

class KeptClientRegistryTest {

    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-01T08:00:00Z"));
    private final InMemoryClientStore store = new InMemoryClientStore();
    private final KeptClientRegistry registry = new KeptClientRegistry(
            Registrations.configured(), store, Registrations.defaults(), Deployment.PRODUCTION, clock);

    @Test
    void configuredClientIsFoundWithoutTheStore() {
        store.away(true);

        assertThat(find("portal")).isPresent();
    }

    @Test
    void registeredClientIsFoundAndAnUnknownOneIsNot() {
        insert("shop");

        assertThat(find("shop")).map(Client::displayName).contains("Cửa hàng");
        assertThat(find("nobody")).isEmpty();
    }

    @Test
    void changeIsSeenAfterTheInterval() {
        assertThat(find("shop")).isEmpty();
        insert("shop");

        assertThat(find("shop")).isEmpty();
        clock.advance(Duration.ofSeconds(5));
        assertThat(find("shop")).isPresent();
    }

    @Test
    void ownChangeIsSeenAtOnce() {
        assertThat(find("shop")).isEmpty();
        insert("shop");
        await(registry.refresh());

        assertThat(find("shop")).isPresent();
    }

    @Test
    void clientsAreReadAgainOnlyWhenSomethingHasChanged() {
        insert("shop");
        for (int i = 0; i < 5; i++) {
            find("shop");
            find("nobody");
            clock.advance(Duration.ofSeconds(5));
        }

        assertThat(store.readings()).isEqualTo(1);
    }

    @Test
    void disabledClientIsNone() {
        insert("shop");
        RegisteredClient read = await(store.find("shop")).orElseThrow();
        await(store.save(
                List.of(new ClientWrite.Update(read.withStatus(ClientStatus.DISABLED), Change.DISABLED)), "operator"));

        assertThat(find("shop")).isEmpty();
    }

    @Test
    void configuredClientWinsOverARegisteredOneOfItsId() {
        insert("portal");
        insert("shop");

        assertThat(find("shop")).isPresent();
        assertThat(find("portal")).map(Client::displayName).contains("Cổng dịch vụ công");
    }

    @Test
    void clientThatIsNotAcceptableAnyMoreIsNoneAndTheOthersGoOn() {
        RegisteredClient local = Registrations.client("local");
        local.settings().putArray("redirect_uris").add("http://localhost/callback");
        await(store.save(
                List.of(new ClientWrite.Insert(local), new ClientWrite.Insert(Registrations.client("shop"))),
                "operator"));

        assertThat(find("local")).isEmpty();
        assertThat(find("shop")).isPresent();
    }

    @Test
    void clientsGoOnWhileTheStoreIsAway() {
        insert("shop");
        find("shop");
        store.away(true);
        clock.advance(Duration.ofHours(1));

        assertThat(find("shop")).isPresent();
        store.away(false);
        insert("late");
        clock.advance(Duration.ofSeconds(5));
        assertThat(find("late")).isPresent();
    }

    @Test
    void nobodyIsUnknownBeforeTheStoreWasEverRead() {
        store.away(true);

        assertThatThrownBy(() -> find("shop")).hasMessage("The store is away");
    }

    private void insert(String id) {
        await(store.save(List.of(new ClientWrite.Insert(Registrations.client(id))), "operator"));
    }

    private Optional<Client> find(String id) {
        return await(registry.find(id));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().indefinitely();
    }
}
