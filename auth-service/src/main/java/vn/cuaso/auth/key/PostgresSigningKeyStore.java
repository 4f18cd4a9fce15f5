package vn.cuaso.auth.key;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import vn.cuaso.auth.protection.PersonalDataCipher;

/** Signing keys in PostgreSQL, the private halves encrypted. */
@ApplicationScoped
class PostgresSigningKeyStore implements SigningKeyStore {

    /** Who reads does not wait for it; who changes does. An empty table has no row to lock. */
    private static final String LOCK = "lock table signing_key in share row exclusive mode";

    private static final String SELECT = """
            select id, state, algorithm, private_key, state_since, state_until from signing_key""";
    private static final String INSERT = """
            insert into signing_key (id, state, algorithm, private_key, created_at, state_since, state_until)
            values ($1, $2, $3, $4, $5, $6, $7)""";
    private static final String UPDATE = """
            update signing_key set state = $2, state_since = $3, state_until = $4 where id = $1""";
    private static final String DELETE = "delete from signing_key where id = $1";
    private static final String RECORD = """
            insert into signing_key_change (at, change, key_id, algorithm, made_by) values ($1, $2, $3, $4, $5)""";

    private final Pool database;
    private final PersonalDataCipher cipher;

    PostgresSigningKeyStore(Pool database, PersonalDataCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public Uni<List<SigningKey>> findAll() {
        return readAll(database);
    }

    @Override
    public Uni<List<KeyChange>> change(Function<List<SigningKey>, List<KeyChange>> decision, String by, Instant at) {
        return database.withTransaction(connection -> connection
                .query(LOCK)
                .execute()
                .chain(() -> readAll(connection))
                .map(decision)
                .call(changes -> Multi.createFrom()
                        .iterable(changes)
                        .onItem()
                        .transformToUniAndConcatenate(change -> apply(connection, change, at)
                                .chain(() -> connection.preparedQuery(RECORD).execute(record(change, by, at))))
                        .collect()
                        .last()));
    }

    private Uni<List<SigningKey>> readAll(SqlClient client) {
        return client.query(SELECT)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::read)
                        .toList());
    }

    private Uni<?> apply(SqlClient client, KeyChange change, Instant at) {
        SigningKey key = change.key();
        return switch (change) {
            case KeyChange.Added _ -> client.preparedQuery(INSERT).execute(row(key, at));
            case KeyChange.Moved _ ->
                client.preparedQuery(UPDATE)
                        .execute(Tuple.of(key.id(), key.state().name(), time(key.since()), until(key)));
            case KeyChange.Forgotten _, KeyChange.Leaked _ ->
                client.preparedQuery(DELETE).execute(Tuple.of(key.id()));
        };
    }

    private Tuple row(SigningKey key, Instant at) {
        String algorithm = key.algorithm().wireName();
        return Tuple.tuple()
                .addValue(key.id())
                .addValue(key.state().name())
                .addValue(algorithm)
                .addValue(cipher.encrypt(key.pair().json(), associatedData(key.id(), algorithm)))
                .addValue(time(at))
                .addValue(time(key.since()))
                .addValue(until(key));
    }

    private static Tuple record(KeyChange change, String by, Instant at) {
        return Tuple.of(
                time(at),
                change.name(),
                change.key().id(),
                change.key().algorithm().wireName(),
                by);
    }

    private SigningKey read(Row row) {
        String id = row.getString("id");
        String name = row.getString("algorithm");
        SigningAlgorithm algorithm = SigningAlgorithm.parse(name)
                .orElseThrow(() -> new IllegalStateException("Signing key %s is of an unknown kind".formatted(id)));
        SigningKeyPair pair =
                SigningKeyPair.parse(algorithm, cipher.decrypt(row.getString("private_key"), associatedData(id, name)));
        Instant since = row.getOffsetDateTime("state_since").toInstant();
        OffsetDateTime until = row.getOffsetDateTime("state_until");
        return switch (KeyState.valueOf(row.getString("state"))) {
            case NEXT -> new SigningKey.Next(pair, since, until.toInstant());
            case CURRENT -> new SigningKey.Current(pair, since);
            case RETIRED -> new SigningKey.Retired(pair, since, until.toInstant());
        };
    }

    private static OffsetDateTime until(SigningKey key) {
        return switch (key) {
            case SigningKey.Next next -> time(next.signsFrom());
            case SigningKey.Current _ -> null;
            case SigningKey.Retired retired -> time(retired.forgottenFrom());
        };
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Keys of older installations are ES256, and sealed without the algorithm's name. */
    private static String associatedData(String keyId, String algorithm) {
        return SigningAlgorithm.ES256.wireName().equals(algorithm)
                ? "signing_key.private_key:" + keyId
                : "signing_key.private_key:%s:%s".formatted(keyId, algorithm);
    }
}
