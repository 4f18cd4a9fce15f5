package vn.cuaso.auth.account;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cuaso.auth.protection.Fingerprint;
import vn.cuaso.auth.protection.LookupIndex;

/** Accounts in PostgreSQL. */
@ApplicationScoped
class PostgresAccountStore implements AccountStore {

    private static final String REPLACE_PASSWORD_HASH =
            "update account set password_hash = $1, updated_at = $2 where id = $3 and password_hash = $4";

    /** The next in the keyed index; behind the last one comes the first. */
    private static final String NEIGHBOURS_HASH = """
            (select password_hash from account where citizen_id_index > $1 order by citizen_id_index limit 1)
            union all
            (select password_hash from account order by citizen_id_index limit 1)
            limit 1""";

    private static final String ERASE = """
            with closed as (select id from account where id = $1 and status = 'closed' for update),
            devices as (delete from device where account in (select id from closed)),
            allowed as (delete from web_sign_in where account in (select id from closed)),
            consents as (delete from consent where account in (select id from closed)),
            links as (delete from federated_identity where account in (select id from closed))
            delete from account where id in (select id from closed)""";

    private final AccountRows rows;
    private final LookupIndex index;
    private final Pool database;
    private final Clock clock;

    PostgresAccountStore(AccountRows rows, LookupIndex index, Pool database, Clock clock) {
        this.rows = rows;
        this.index = index;
        this.database = database;
        this.clock = clock;
    }

    @Override
    @WithSession
    public Uni<Optional<Account>> find(AccountId id) {
        return AccountEntity.<AccountEntity>findById(id.value())
                .map(row -> Optional.ofNullable(row).map(rows::read));
    }

    @Override
    @WithSession
    public Uni<Optional<AccountCredentials>> findCredentials(CitizenId citizenId) {
        return AccountEntity.<AccountEntity>find("citizenIdIndex in ?1", fingerprints(List.of(citizenId)))
                .firstResult()
                .map(row -> Optional.ofNullable(row)
                        .map(found -> new AccountCredentials(rows.read(found), found.passwordHash)));
    }

    @Override
    public Uni<Optional<String>> findNeighboursHash(CitizenId citizenId) {
        String fingerprint =
                index.fingerprint(AccountRows.INDEX, citizenId.digits()).value();
        return database.preparedQuery(NEIGHBOURS_HASH)
                .execute(Tuple.of(fingerprint))
                .map(found -> found.size() == 0
                        ? Optional.empty()
                        : Optional.of(found.iterator().next().getString("password_hash")));
    }

    @Override
    @WithSession
    public Uni<List<Account>> findAll(Collection<CitizenId> citizenIds) {
        return AccountEntity.<AccountEntity>list("citizenIdIndex in ?1", fingerprints(citizenIds))
                .map(found -> found.stream().map(rows::read).toList());
    }

    @Override
    public Uni<Saved> save(List<AccountWrite> writes) {
        return Panache.withTransaction(() -> write(writes))
                .onFailure(LostRace::causes)
                .recoverWithItem(Saved.CONFLICT);
    }

    @Override
    public Uni<Void> replacePasswordHash(AccountId id, String expected, String replacement) {
        return database.preparedQuery(REPLACE_PASSWORD_HASH)
                .execute(Tuple.of(replacement, clock.instant().atOffset(ZoneOffset.UTC), id.value(), expected))
                .replaceWithVoid();
    }

    @Override
    public Uni<Erasure> erase(AccountId id) {
        return database.preparedQuery(ERASE)
                .execute(Tuple.of(id.value()))
                .chain(erased -> erased.rowCount() > 0
                        ? Uni.createFrom().item(Erasure.ERASED)
                        : database.preparedQuery("select 1 from account where id = $1")
                                .execute(Tuple.of(id.value()))
                                .map(found -> found.size() > 0 ? Erasure.NOT_CLOSED : Erasure.UNKNOWN));
    }

    private Uni<Saved> write(List<AccountWrite> writes) {
        Instant now = clock.instant();
        List<Account> updated = writes.stream()
                .filter(AccountWrite.Update.class::isInstance)
                .map(AccountWrite::account)
                .toList();
        return AccountEntity.<AccountEntity>list("id in ?1", ids(updated))
                .map(PostgresAccountStore::byId)
                .chain(existing -> areAsRead(updated, existing)
                        ? apply(writes, existing, now).replaceWith(Saved.DONE)
                        : Uni.createFrom().item(Saved.CONFLICT));
    }

    private Uni<Void> apply(List<AccountWrite> writes, Map<UUID, AccountEntity> existing, Instant now) {
        Stream<AccountEntity> inserted = writes.stream().mapMulti((write, sink) -> {
            switch (write) {
                case AccountWrite.Insert insert -> sink.accept(newRow(insert, now));
                case AccountWrite.Update update ->
                    change(existing.get(update.account().id().value()), update, now);
            }
        });
        return persist(inserted.toList()).chain(Panache::flush);
    }

    private static Uni<Void> persist(List<AccountEntity> rows) {
        // Panache takes no empty list.
        return rows.isEmpty() ? Uni.createFrom().voidItem() : AccountEntity.persist(rows);
    }

    private AccountEntity newRow(AccountWrite.Insert insert, Instant now) {
        AccountEntity row = new AccountEntity();
        row.id = insert.account().id().value();
        row.passwordHash = insert.passwordHash();
        row.createdAt = now;
        rows.write(insert.account(), row, now);
        return row;
    }

    private void change(AccountEntity row, AccountWrite.Update update, Instant now) {
        rows.write(update.account(), row, now);
        update.passwordHash().ifPresent(hash -> row.passwordHash = hash);
    }

    /** Of what changes after this look, {@link AccountEntity#version} in the update statement takes care. */
    private static boolean areAsRead(List<Account> updated, Map<UUID, AccountEntity> existing) {
        return updated.stream()
                .allMatch(
                        account -> Optional.ofNullable(existing.get(account.id().value()))
                                .filter(row -> row.version == account.version())
                                .isPresent());
    }

    private static List<UUID> ids(List<Account> accounts) {
        return accounts.stream().map(account -> account.id().value()).toList();
    }

    private static Map<UUID, AccountEntity> byId(List<AccountEntity> existing) {
        return existing.stream().collect(Collectors.toMap(row -> row.id, Function.identity()));
    }

    private List<String> fingerprints(Collection<CitizenId> citizenIds) {
        return citizenIds.stream()
                .flatMap(id -> index.candidates(AccountRows.INDEX, id.digits()).stream())
                .map(Fingerprint::value)
                .toList();
    }
}
