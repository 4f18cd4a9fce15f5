package vn.cuaso.auth.federation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.event.LinkEvents;
import vn.cuaso.auth.flow.UpstreamSignIn;
import vn.cuaso.auth.protection.Fingerprint;
import vn.cuaso.auth.protection.LookupIndex;

/** Links in PostgreSQL; a subject stands there as a keyed fingerprint alone, for some providers it is an ID number. */
@ApplicationScoped
class PostgresFederatedIdentityStore implements FederatedIdentityStore {

    private static final String INDEX = "federated-identity.subject";

    /** Moves the row to the current key of the index. */
    private static final String USE = """
            update federated_identity set last_used_at = $1, subject_index = $2, subject_index_key = $3
            where issuer = $4 and subject_index = any($5)
            returning *""";

    private static final String LINK = """
            insert into federated_identity
                (id, account, provider, issuer, subject_index, subject_index_key, linked_at, last_used_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing""";

    /** Two racing confirmations leave the later one. */
    private static final String CONFIRM = """
            update federated_identity set linked_at = greatest(linked_at, $4)
            where account = $1 and issuer = $2 and subject_index = any($3)""";

    private static final String OF = "select * from federated_identity where account = $1 order by linked_at, id";
    private static final String UNLINK = "delete from federated_identity where account = $1 and id = $2";

    private final Pool database;
    private final LookupIndex index;
    private final LinkEvents events;
    private final Clock clock;

    PostgresFederatedIdentityStore(Pool database, LookupIndex index, LinkEvents events, Clock clock) {
        this.database = database;
        this.index = index;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Uni<Optional<FederatedIdentity>> use(String issuer, String subject) {
        Fingerprint current = index.fingerprint(INDEX, subject);
        return database.preparedQuery(USE)
                .execute(Tuple.of(now(), current.value(), current.keyId(), issuer, candidates(subject)))
                .map(rows -> identities(rows).stream().findFirst());
    }

    @Override
    public Uni<Boolean> link(AccountId account, UpstreamSignIn upstream, Instant confirmedAt) {
        Fingerprint current = index.fingerprint(INDEX, upstream.subject());
        Tuple values = Tuple.tuple()
                .addUUID(UUID.randomUUID())
                .addUUID(account.value())
                .addString(upstream.provider())
                .addString(upstream.issuer())
                .addString(current.value())
                .addString(current.keyId())
                .addOffsetDateTime(confirmedAt.atOffset(ZoneOffset.UTC))
                .addOffsetDateTime(now());
        return database.withTransaction(connection -> connection
                        .preparedQuery(LINK)
                        .execute(values)
                        .map(made -> made.rowCount() > 0)
                        .call(made -> made
                                ? events.linked(connection, account, upstream.provider())
                                : Uni.createFrom().voidItem()))
                .chain(made -> made ? Uni.createFrom().item(true) : confirm(account, upstream, confirmedAt));
    }

    /** Whoever links the same twice, with two presses of one button, has what they wanted. */
    private Uni<Boolean> confirm(AccountId account, UpstreamSignIn upstream, Instant confirmedAt) {
        return database.preparedQuery(CONFIRM)
                .execute(Tuple.of(
                        account.value(),
                        upstream.issuer(),
                        candidates(upstream.subject()),
                        confirmedAt.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.rowCount() > 0);
    }

    @Override
    public Uni<List<FederatedIdentity>> of(AccountId account) {
        return database.preparedQuery(OF)
                .execute(Tuple.of(account.value()))
                .map(PostgresFederatedIdentityStore::identities);
    }

    @Override
    public Uni<Boolean> unlink(AccountId account, UUID id) {
        return database.preparedQuery(UNLINK)
                .execute(Tuple.of(account.value(), id))
                .map(rows -> rows.rowCount() > 0);
    }

    private String[] candidates(String subject) {
        return index.candidates(INDEX, subject).stream().map(Fingerprint::value).toArray(String[]::new);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static List<FederatedIdentity> identities(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> new FederatedIdentity(
                        row.getUUID("id"),
                        new AccountId(row.getUUID("account")),
                        row.getString("provider"),
                        row.getString("issuer"),
                        row.getOffsetDateTime("linked_at").toInstant(),
                        row.getOffsetDateTime("last_used_at").toInstant()))
                .toList();
    }
}
