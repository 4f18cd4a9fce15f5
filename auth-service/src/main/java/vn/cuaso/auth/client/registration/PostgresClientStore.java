package vn.cuaso.auth.client.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Clients in PostgreSQL. By plain statements: clients are looked up wherever a request is, and Hibernate's sessions are at home
 * in some of these places only.
 */
@ApplicationScoped
class PostgresClientStore implements ClientStore {

    private static final String SELECT = "select id, status, settings, secrets, version from client";
    private static final String INSERT = """
            insert into client (id, status, settings, secrets, version, created_at, updated_at)
            values ($1, $2, $3, $4, $5, $6, $6)
            on conflict do nothing""";
    private static final String UPDATE = """
            update client set status = $2, settings = $3, secrets = $4, version = version + 1, updated_at = $6
            where id = $1 and version = $5""";
    private static final String DELETE = "delete from client where id = $1 and version = $2";
    private static final String RECORD =
            "insert into client_change (client, change, actor, changed_at) values ($1, $2, $3, $4)";
    private static final String COUNT = "update client_registry set version = version + 1";

    private final Pool database;
    private final Clock clock;

    PostgresClientStore(Pool database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Uni<Long> version() {
        return database.query("select version from client_registry")
                .execute()
                .map(rows -> rows.iterator().next().getLong("version"));
    }

    @Override
    public Uni<List<RegisteredClient>> findAll() {
        return database.query(SELECT + " order by id").execute().map(PostgresClientStore::read);
    }

    @Override
    public Uni<Optional<RegisteredClient>> find(String clientId) {
        return database.preparedQuery(SELECT + " where id = $1")
                .execute(Tuple.of(clientId))
                .map(rows -> read(rows).stream().findFirst());
    }

    @Override
    public Uni<Saved> save(List<ClientWrite> writes, String actor) {
        return database.withTransaction(connection -> Multi.createFrom()
                        .iterable(writes)
                        .onItem()
                        .transformToUniAndConcatenate(write -> write(connection, write, actor))
                        .collect()
                        .last()
                        // Last, so that nobody waits for this row who may be waited for.
                        .chain(() -> connection.query(COUNT).execute())
                        .replaceWith(Saved.DONE))
                .onFailure(Conflict.class)
                .recoverWithItem(Saved.CONFLICT);
    }

    private Uni<Void> write(SqlConnection connection, ClientWrite write, String actor) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        RegisteredClient client = write.client();
        Uni<Integer> written =
                switch (write) {
                    case ClientWrite.Insert _ -> count(connection, INSERT, values(client, now));
                    case ClientWrite.Update _ -> count(connection, UPDATE, values(client, now));
                    case ClientWrite.Delete _ -> count(connection, DELETE, Tuple.of(client.id(), client.version()));
                };
        String change = write.change().name().toLowerCase(Locale.ROOT);
        return written.invoke(rows -> {
                    if (rows == 0) {
                        throw new Conflict();
                    }
                })
                .chain(() -> count(connection, RECORD, Tuple.of(client.id(), change, actor, now)))
                .replaceWithVoid();
    }

    private static Uni<Integer> count(SqlConnection connection, String statement, Tuple values) {
        return connection.preparedQuery(statement).execute(values).map(RowSet::rowCount);
    }

    private static Tuple values(RegisteredClient client, OffsetDateTime now) {
        return Tuple.from(List.of(
                client.id(),
                client.status().wireName(),
                client.settings().toString(),
                ClientCodec.writeSecrets(client.secrets()),
                client.version(),
                now));
    }

    private static List<RegisteredClient> read(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> {
                    String id = row.getString("id");
                    try {
                        return new RegisteredClient(
                                id,
                                ClientStatus.stored(row.getString("status")),
                                ClientCodec.readSettings(row.getString("settings")),
                                ClientCodec.readSecrets(row.getString("secrets")),
                                row.getLong("version"));
                    } catch (JsonProcessingException e) {
                        throw new IllegalStateException("Client %s cannot be read".formatted(id), e);
                    }
                })
                .toList();
    }

    /** Takes back the transaction. */
    private static final class Conflict extends RuntimeException {

        private static final long serialVersionUID = 1;

        Conflict() {
            super("Somebody else wrote", null, false, false);
        }
    }
}
