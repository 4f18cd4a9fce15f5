package vn.cuaso.auth.client.registration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.client.registration.ClientWrite.Change;

@QuarkusTest
class PostgresClientStoreQuarkusTest extends ClientStoreContract {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    PostgresClientStore store;

    @Inject
    Pool database;

    @Override
    ClientStore store() {
        return store;
    }

    @Test
    void changesStandOnRecord() {
        RegisteredClient client = Registrations.client("recorded-" + UUID.randomUUID());
        save(new ClientWrite.Insert(client), "anna");
        save(new ClientWrite.Update(client, Change.SECRET_ADDED), "binh");
        save(new ClientWrite.Update(client, Change.REPLACED), "too-late");
        save(new ClientWrite.Delete(client.next()), "chi");

        assertThat(record(client.id())).containsExactly("registered anna", "secret_added binh", "deleted chi");
    }

    private void save(ClientWrite write, String actor) {
        store.save(List.of(write), actor).await().atMost(PATIENCE);
    }

    private List<String> record(String id) {
        return StreamSupport.stream(
                        database.preparedQuery("select change, actor from client_change where client = $1 order by id")
                                .execute(Tuple.of(id))
                                .await()
                                .atMost(PATIENCE)
                                .spliterator(),
                        false)
                .map(row -> row.getString("change") + ' ' + row.getString("actor"))
                .toList();
    }
}
