package vn.cuaso.auth.operator;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.cuaso.auth.protection.PersonalDataCipher;
import vn.cuaso.auth.protection.SplitToken;

/** The tables {@code operator} and {@code operator_invitation}. */
@ApplicationScoped
class PostgresOperatorStore implements OperatorStore {

    private static final String UNIQUE_VIOLATION = "23505";

    /** Who comes first invites; an empty table has no row to lock. */
    private static final String LOCK = "lock table operator_invitation in share row exclusive mode";

    private static final String INVITE_FIRST = """
        insert into operator_invitation (id, hash, roles, made_by, expires_at)
        select $1, $2, $3, $4, $5 where not exists (select 1 from operator)
        and not exists (select 1 from operator_invitation where used_by is null and expires_at > $6)\
        """;
    private static final String INVITE = """
        insert into operator_invitation (id, hash, roles, made_by, expires_at) values ($1, $2, $3, $4, $5)\
        """;
    private static final String ROLES = """
        select roles from operator_invitation
        where id = $1 and hash = $2 and used_by is null and expires_at > $3\
        """;
    private static final String SPEND = """
        update operator_invitation set used_by = $4
        where id = $1 and hash = $2 and used_by is null and expires_at > $3\
        """;
    private static final String INSERT = """
        insert into operator (id, name, roles, status, password_hash, totp_secret, totp_step, created_at)
        values ($1, $2, $3, 'active', $4, $5, $6, $7)\
        """;
    private static final String ATTEMPT = """
        update operator set failures = failures + 1,
            locked_until = case when (failures + 1) % $2 = 0 then $3::timestamptz end
        where name = $1 and status = 'active' and (locked_until is null or locked_until <= $4)
        returning id, name, roles, password_hash, totp_secret\
        """;
    private static final String SUCCEED = """
        update operator set failures = 0, locked_until = null, totp_step = $2 where id = $1 and totp_step < $2\
        """;
    private static final String DISABLE =
            "update operator set status = 'disabled' where name = $1 and status = 'active'";
    private static final String ACTIVE =
            "select name, roles, status from operator where name = $1 and status = 'active'";
    private static final String ALL = "select name, roles, status from operator order by name";

    private final Pool database;
    private final PersonalDataCipher cipher;

    PostgresOperatorStore(Pool database, PersonalDataCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    @Override
    public Uni<Boolean> inviteFirst(
            SplitToken invitation, Set<OperatorRole> roles, String by, Instant expiresAt, Instant now) {
        return database.withTransaction(connection -> connection
                .query(LOCK)
                .execute()
                .chain(() -> connection
                        .preparedQuery(INVITE_FIRST)
                        .execute(Tuple.of(
                                invitation.id(), invitation.hash(), names(roles), by, time(expiresAt), time(now))))
                .map(PostgresOperatorStore::isOne));
    }

    @Override
    public Uni<Void> invite(SplitToken invitation, Set<OperatorRole> roles, String by, Instant expiresAt) {
        return database.preparedQuery(INVITE)
                .execute(Tuple.of(invitation.id(), invitation.hash(), names(roles), by, time(expiresAt)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Set<OperatorRole>>> roles(SplitToken invitation, Instant now) {
        return database.preparedQuery(ROLES)
                .execute(Tuple.of(invitation.id(), invitation.hash(), time(now)))
                .map(rows -> first(rows).map(PostgresOperatorStore::roles));
    }

    @Override
    public Uni<JoinOutcome> join(SplitToken invitation, Operator operator, long step, Instant now) {
        return database.withTransaction(connection -> insert(connection, operator, step, now)
                        .chain(() -> connection
                                .preparedQuery(SPEND)
                                .execute(Tuple.of(invitation.id(), invitation.hash(), time(now), operator.id())))
                        .invoke(spent -> {
                            if (!isOne(spent)) {
                                throw new InvitationGone();
                            }
                        }))
                .<JoinOutcome>replaceWith(() -> new JoinOutcome.Joined(operator))
                .onFailure(InvitationGone.class)
                .recoverWithItem(JoinOutcome.Gone::new)
                .onFailure(PostgresOperatorStore::isTaken)
                .recoverWithItem(() -> new JoinOutcome.Unfit(JoinOutcome.Fault.NAME_TAKEN));
    }

    private Uni<?> insert(SqlClient client, Operator operator, long step, Instant now) {
        return client.preparedQuery(INSERT)
                .execute(Tuple.tuple()
                        .addValue(operator.id())
                        .addValue(operator.name())
                        .addValue(names(operator.roles()))
                        .addValue(operator.passwordHash())
                        .addValue(cipher.encrypt(operator.secret().base32(), associatedData(operator.id())))
                        .addValue(step)
                        .addValue(time(now)));
    }

    @Override
    public Uni<Optional<Operator>> attempt(String name, int tries, Instant lockedUntil, Instant now) {
        return database.preparedQuery(ATTEMPT)
                .execute(Tuple.of(name, tries, time(lockedUntil), time(now)))
                .map(rows -> first(rows).map(this::operator));
    }

    @Override
    public Uni<Boolean> succeed(UUID operator, long step) {
        return database.preparedQuery(SUCCEED).execute(Tuple.of(operator, step)).map(PostgresOperatorStore::isOne);
    }

    @Override
    public Uni<Optional<Listed>> findActive(String name) {
        return database.preparedQuery(ACTIVE)
                .execute(Tuple.of(name))
                .map(rows -> first(rows).map(PostgresOperatorStore::listed));
    }

    @Override
    public Uni<List<Listed>> findAll() {
        return database.query(ALL)
                .execute()
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(PostgresOperatorStore::listed)
                        .toList());
    }

    private static Listed listed(Row row) {
        return new Listed(row.getString("name"), roles(row), row.getString("status"));
    }

    @Override
    public Uni<Boolean> disable(String name) {
        return database.preparedQuery(DISABLE).execute(Tuple.of(name)).map(PostgresOperatorStore::isOne);
    }

    private Operator operator(Row row) {
        UUID id = row.getUUID("id");
        return new Operator(
                id,
                row.getString("name"),
                roles(row),
                row.getString("password_hash"),
                new TotpSecret(cipher.decrypt(row.getString("totp_secret"), associatedData(id))));
    }

    private static String associatedData(UUID operator) {
        return "operator.totp_secret:" + operator;
    }

    private static Set<OperatorRole> roles(Row row) {
        return Arrays.stream(row.getArrayOfStrings("roles"))
                .map(name -> OperatorRole.parse(name)
                        .orElseThrow(() -> new IllegalStateException("There is no role " + name)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String[] names(Collection<OperatorRole> roles) {
        return roles.stream().map(OperatorRole::wireName).sorted().toArray(String[]::new);
    }

    private static Optional<Row> first(RowSet<Row> rows) {
        return rows.iterator().hasNext() ? Optional.of(rows.iterator().next()) : Optional.empty();
    }

    private static boolean isOne(RowSet<Row> rows) {
        return rows.rowCount() == 1;
    }

    private static boolean isTaken(Throwable fault) {
        return fault instanceof PgException refused && UNIQUE_VIOLATION.equals(refused.getSqlState());
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** Ends the transaction: an operator without an invitation is none. */
    private static final class InvitationGone extends RuntimeException {

        private static final long serialVersionUID = 1;

        InvitationGone() {
            super("The invitation is gone", null, false, false);
        }
    }
}
