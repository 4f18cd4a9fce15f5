package vn.cuaso.auth.device;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.account.Account;
import vn.cuaso.auth.account.AccountEntity;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.account.AccountStore;
import vn.cuaso.auth.account.LostRace;
import vn.cuaso.auth.event.DeviceEvents;
import vn.cuaso.events.IdentityEvent.EndReason;

/** Devices in PostgreSQL. */
@ApplicationScoped
class PostgresDeviceStore implements DeviceStore {

    private static final String COUNT_ATTEMPT = """
            update device set failures = failures + 1
            where id = $1 and status = 'active' and failures < $2
            returning account, passcode_hash, failures""";
    private static final String PASSCODE_RIGHT =
            "update device set failures = 0, passcode_checked_at = $2 where id = $1 and status = 'active'";
    private static final String NEWEST_NOT_ENDED = """
            account = ?1 and status <> ?2
            and enrolledAt = (select max(other.enrolledAt) from DeviceEntity other where other.account = ?1)""";
    private static final String ALARM = "update device set alarmed_at = greatest(alarmed_at, $2) where id = $1";
    private static final String LAST_ALARM =
            "select max(alarmed_at) as last from device where account = $1 and alarmed_at is not null";
    private static final String ALLOW_WEB_SIGN_IN = """
            insert into web_sign_in (account, allowed, changed_at) values ($1, $2, $3)
            on conflict (account) do update set allowed = excluded.allowed, changed_at = excluded.changed_at""";

    private final DeviceRows rows;
    private final AccountStore accounts;
    private final DeviceEvents events;
    private final Pool database;
    private final int most;

    PostgresDeviceStore(
            DeviceRows rows, AccountStore accounts, DeviceEvents events, Pool database, DeviceConfig config) {
        this.rows = rows;
        this.accounts = accounts;
        this.events = events;
        this.database = database;
        this.most = config.passcodeTries();
    }

    @Override
    @WithSession
    public Uni<Optional<ActiveDevice>> find(DeviceId device) {
        return DeviceEntity.<DeviceEntity>findById(device.value())
                .map(row -> Optional.ofNullable(row).filter(PostgresDeviceStore::isActive))
                .map(found -> found.filter(row -> row.failures < most))
                .chain(found -> found.map(row -> withAccount(rows.read(row)))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    @Override
    @WithSession
    public Uni<List<Device>> findAll(AccountId account) {
        return DeviceEntity.<DeviceEntity>list(NEWEST_NOT_ENDED, account.value(), DeviceStatus.ENDED.wireName())
                .map(found -> found.stream().map(rows::read).toList());
    }

    @Override
    public Uni<Enrolment> enrol(NewDevice device) {
        return Panache.withTransaction(() -> DeviceEntity.<DeviceEntity>findById(
                                device.id().value())
                        .chain(existing -> existing == null
                                ? replace(device)
                                : Uni.createFrom().item(new Enrolment.KeyUsed())))
                .onFailure(LostRace::causes)
                .recoverWithItem(new Enrolment.KeyUsed());
    }

    @Override
    public Uni<PasscodeAttempt> countAttempt(DeviceId device) {
        return database.preparedQuery(COUNT_ATTEMPT)
                .execute(Tuple.of(device.value(), most))
                .chain(found -> found.size() == 0
                        ? whyNot(device)
                        : Uni.createFrom().item(counted(found.iterator().next())));
    }

    @Override
    public Uni<Boolean> passcodeRight(DeviceId device, Instant now) {
        return database.preparedQuery(PASSCODE_RIGHT)
                .execute(Tuple.of(device.value(), now.atOffset(ZoneOffset.UTC)))
                .map(updated -> updated.rowCount() == 1);
    }

    @Override
    @WithTransaction
    public Uni<Void> lock(DeviceId device, Instant now) {
        return active(device)
                // A right passcode that was compared at the same time has begun the count anew.
                .map(found -> found.filter(row -> row.failures >= most))
                .chain(found -> end(found, DeviceStatus.LOCKED, EndReason.PASSCODE_LOCKED, now))
                .replaceWithVoid();
    }

    @Override
    @WithTransaction
    public Uni<Boolean> remove(DeviceId device, Instant now) {
        return active(device).chain(found -> end(found, DeviceStatus.ENDED, EndReason.REMOVED, now));
    }

    @Override
    public Uni<Void> alarm(DeviceId device, Instant now) {
        return database.preparedQuery(ALARM)
                .execute(Tuple.of(device.value(), now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    @Override
    public Uni<Optional<Instant>> lastAlarm(AccountId account) {
        return database.preparedQuery(LAST_ALARM)
                .execute(Tuple.of(account.value()))
                .map(found -> Optional.ofNullable(found.iterator().next().getOffsetDateTime("last"))
                        .map(OffsetDateTime::toInstant));
    }

    @Override
    public Uni<Void> allowWebSignIn(AccountId account, boolean allowed, Instant now) {
        return database.preparedQuery(ALLOW_WEB_SIGN_IN)
                .execute(Tuple.of(account.value(), allowed, now.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }

    private Uni<Enrolment> replace(NewDevice device) {
        // Enrolments of one account wait for one another here.
        return AccountEntity.<AccountEntity>findById(device.account().value(), LockModeType.PESSIMISTIC_WRITE)
                .chain(() -> activeOf(device.account()))
                .chain(found -> end(found, DeviceStatus.ENDED, EndReason.REPLACED, device.enrolledAt()))
                .call(() -> rows.newRow(device).persistAndFlush())
                .call(() -> events.enrolled(device.account(), device.id().value()))
                .map(Enrolment.Enrolled::new);
    }

    private static Uni<Optional<DeviceEntity>> activeOf(AccountId account) {
        return DeviceEntity.<DeviceEntity>find(
                        "account = ?1 and status = ?2", account.value(), DeviceStatus.ACTIVE.wireName())
                .firstResult()
                .map(Optional::ofNullable);
    }

    private static Uni<Optional<DeviceEntity>> active(DeviceId device) {
        return DeviceEntity.<DeviceEntity>findById(device.value(), LockModeType.PESSIMISTIC_WRITE)
                .map(row -> Optional.ofNullable(row).filter(PostgresDeviceStore::isActive));
    }

    private Uni<Boolean> end(Optional<DeviceEntity> found, DeviceStatus status, EndReason reason, Instant now) {
        if (found.isEmpty()) {
            return Uni.createFrom().item(false);
        }
        DeviceEntity row = found.get();
        row.status = status.wireName();
        row.endedAt = now;
        row.replacedAt = reason == EndReason.REPLACED ? now : null;
        // Ahead of the next insertion: an account has one active device.
        return row.flush()
                .call(() -> events.ended(new AccountId(row.account), row.id, reason))
                .replaceWith(true);
    }

    private Uni<Optional<ActiveDevice>> withAccount(Device device) {
        return WebSignInEntity.<WebSignInEntity>findById(device.account().value())
                .map(row -> row != null && row.allowed)
                .chain(allowed -> accounts.find(device.account())
                        .map(account -> account.map(found -> active(device, found, allowed))));
    }

    private static ActiveDevice active(Device device, Account account, boolean webSignIn) {
        return new ActiveDevice(device, account.level(), account.status(), webSignIn);
    }

    private Uni<PasscodeAttempt> whyNot(DeviceId device) {
        return database.preparedQuery("select status, replaced_at from device where id = $1")
                .execute(Tuple.of(device.value()))
                .map(found -> found.size() == 0
                        ? new PasscodeAttempt.Unknown()
                        : whyNot(found.iterator().next()));
    }

    private static PasscodeAttempt whyNot(Row row) {
        if (!DeviceStatus.ENDED.wireName().equals(row.getString("status"))) {
            return new PasscodeAttempt.Locked();
        }
        return Optional.ofNullable(row.getOffsetDateTime("replaced_at"))
                .<PasscodeAttempt>map(at -> new PasscodeAttempt.Replaced(at.toInstant()))
                .orElseGet(PasscodeAttempt.Unknown::new);
    }

    private PasscodeAttempt counted(Row row) {
        return new PasscodeAttempt.Counted(
                new AccountId(row.getUUID("account")),
                row.getString("passcode_hash"),
                most - row.getInteger("failures"));
    }

    private static boolean isActive(DeviceEntity row) {
        return DeviceRows.status(row) == DeviceStatus.ACTIVE;
    }
}
