package vn.cuaso.auth.client.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.testing.Races.race;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.client.ClientSecret;
import vn.cuaso.auth.client.registration.ClientStore.Saved;
import vn.cuaso.auth.client.registration.ClientWrite.Change;

/** What every {@link ClientStore} has to do. Each test uses clients of its own. */
abstract class ClientStoreContract {

    private final String id = "client-" + UUID.randomUUID();

    abstract ClientStore store();

    @Test
    void insertedClientIsFoundAsItWas() {
        List<ClientSecret> secrets = List.of(
                new ClientSecret(ClientSecret.hash("a"), Optional.of(Instant.parse("2026-03-01T08:00:00Z"))),
                new ClientSecret(ClientSecret.hash("b"), Optional.empty()));
        RegisteredClient client = Registrations.client(id).withSecrets(secrets);

        assertThat(save(new ClientWrite.Insert(client))).isEqualTo(Saved.DONE);

        assertThat(await(store().find(id))).contains(client);
        assertThat(await(store().findAll())).contains(client);
        assertThat(await(store().find(id + "-other"))).isEmpty();
    }

    @Test
    void clientIsInsertedOnce() {
        save(new ClientWrite.Insert(Registrations.client(id)));

        assertThat(save(new ClientWrite.Insert(Registrations.client(id).withStatus(ClientStatus.DISABLED))))
                .isEqualTo(Saved.CONFLICT);
        assertThat(await(store().find(id))).contains(Registrations.client(id));
    }

    @Test
    void updateCountsTheVersionAndGoesByTheOneThatWasRead() {
        RegisteredClient read = inserted();

        assertThat(save(disable(read))).isEqualTo(Saved.DONE);
        assertThat(save(disable(read))).isEqualTo(Saved.CONFLICT);

        RegisteredClient now = await(store().find(id)).orElseThrow();
        assertThat(now).isEqualTo(read.withStatus(ClientStatus.DISABLED).next());
        assertThat(now.version()).isEqualTo(1);
    }

    @Test
    void deletedClientIsGoneAndMayComeAgain() {
        RegisteredClient read = inserted();
        save(disable(read));

        assertThat(save(new ClientWrite.Delete(read))).isEqualTo(Saved.CONFLICT);
        assertThat(save(new ClientWrite.Delete(await(store().find(id)).orElseThrow())))
                .isEqualTo(Saved.DONE);
        assertThat(await(store().find(id))).isEmpty();
        assertThat(save(new ClientWrite.Insert(read))).isEqualTo(Saved.DONE);
    }

    @Test
    void unknownClientIsNotUpdated() {
        assertThat(save(disable(Registrations.client(id)))).isEqualTo(Saved.CONFLICT);
        assertThat(await(store().find(id))).isEmpty();
    }

    @Test
    void writesGoInTogetherOrNotAtAll() {
        RegisteredClient read = inserted();
        save(disable(read));
        String other = id + "-other";

        assertThat(save(new ClientWrite.Insert(Registrations.client(other)), disable(read)))
                .isEqualTo(Saved.CONFLICT);

        assertThat(await(store().find(other))).isEmpty();
    }

    @Test
    void everyWriteCountsTheVersionOfAllAndALostOneDoesNot() {
        long before = await(store().version());
        RegisteredClient read = inserted();
        long afterInsert = await(store().version());
        save(new ClientWrite.Insert(read));
        long afterConflict = await(store().version());
        save(disable(read));

        assertThat(afterInsert).isGreaterThan(before);
        assertThat(afterConflict).isEqualTo(afterInsert);
        assertThat(await(store().version())).isGreaterThan(afterConflict);
    }

    @Test
    void oneOfEightRacingUpdatesWins() {
        RegisteredClient read = inserted();

        assertThat(race(8, () -> save(disable(read))))
                .filteredOn(saved -> saved == Saved.DONE)
                .hasSize(1);
        assertThat(await(store().find(id)).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void oneOfEightRacingInsertionsWins() {
        assertThat(race(8, () -> save(new ClientWrite.Insert(Registrations.client(id)))))
                .filteredOn(saved -> saved == Saved.DONE)
                .hasSize(1);
    }

    private RegisteredClient inserted() {
        save(new ClientWrite.Insert(Registrations.client(id)));
        return await(store().find(id)).orElseThrow();
    }

    private static ClientWrite disable(RegisteredClient client) {
        return new ClientWrite.Update(client.withStatus(ClientStatus.DISABLED), Change.DISABLED);
    }

    private Saved save(ClientWrite... writes) {
        return await(store().save(List.of(writes), "operator"));
    }

    private static <T> T await(Uni<T> uni) {
        return uni.await().atMost(Duration.ofSeconds(10));
    }
}
