package vn.cuaso.auth.consent;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.cuaso.auth.account.AccountId;

/** The table {@code consent}. */
@ApplicationScoped
class PostgresConsentStore implements ConsentStore {

    private static final String FIND = "select * from consent where account = $1 and client = $2";
    private static final String FIND_ALL = "select * from consent where account = $1 order by given_at desc, client";
    private static final String STANDS = "select 1 from consent where id = $1";
    private static final String GIVE = """
        insert into consent as known (id, account, client, scopes, claims, given_at) values ($1, $2, $3, $4, $5, $6)
        on conflict (account, client) do update set
            scopes = array(select distinct unnest(known.scopes || excluded.scopes)),
            claims = array(select distinct unnest(known.claims || excluded.claims)),
            given_at = excluded.given_at
        returning *\
        """;
    private static final String WITHDRAW = "delete from consent where account = $1 and client = $2";

    private final Pool database;

    PostgresConsentStore(Pool database) {
        this.database = database;
    }

    @Override
    public Uni<Optional<Consent>> find(AccountId account, String clientId) {
        return database.preparedQuery(FIND)
                .execute(Tuple.of(account.value(), clientId))
                .map(rows -> consents(rows).stream().findFirst());
    }

    @Override
    public Uni<List<Consent>> findAll(AccountId account) {
        return database.preparedQuery(FIND_ALL)
                .execute(Tuple.of(account.value()))
                .map(PostgresConsentStore::consents);
    }

    @Override
    public Uni<Boolean> stands(UUID id) {
        return database.preparedQuery(STANDS).execute(Tuple.of(id)).map(rows -> rows.size() > 0);
    }

    @Override
    public Uni<Consent> give(AccountId account, String clientId, Asked asked, Instant now) {
        Tuple row = Tuple.tuple()
                .addUUID(UUID.randomUUID())
                .addUUID(account.value())
                .addString(clientId)
                .addArrayOfString(asked.scopes().toArray(String[]::new))
                .addArrayOfString(asked.claims().toArray(String[]::new))
                .addOffsetDateTime(now.atOffset(ZoneOffset.UTC));
        return database.preparedQuery(GIVE)
                .execute(row)
                .map(rows -> consents(rows).getFirst());
    }

    @Override
    public Uni<Boolean> withdraw(AccountId account, String clientId) {
        return database.preparedQuery(WITHDRAW)
                .execute(Tuple.of(account.value(), clientId))
                .map(rows -> rows.rowCount() > 0);
    }

    private static List<Consent> consents(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new Consent(
                        row.getUUID("id"),
                        new AccountId(row.getUUID("account")),
                        row.getString("client"),
                        Set.of(row.getArrayOfStrings("scopes")),
                        Set.of(row.getArrayOfStrings("claims")),
                        row.getOffsetDateTime("given_at").toInstant()))
                .toList();
    }
}
