package vn.cuaso.auth.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static vn.cuaso.auth.testing.Races.race;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.account.AccountStatus;
import vn.cuaso.auth.account.IdentityLevel;
import vn.cuaso.auth.testing.TestClients;

/** What every {@link DeviceStore} does. */
abstract class DeviceStoreContract {

    private static final int MOST = 5;
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

    private AccountId account;

    abstract DeviceStore store();

    /** An active account of level two. */
    abstract AccountId newAccount();

    abstract <T> T await(Supplier<Uni<T>> call);

    @BeforeEach
    void register() {
        account = newAccount();
    }

    @Test
    void enrolledDeviceIsFoundWithItsAccount() {
        NewDevice device = newDevice();

        assertThat(enrol(device)).isEqualTo(new Enrolment.Enrolled(false));

        ActiveDevice found = find(device).orElseThrow();
        assertThat(found.device())
                .isEqualTo(new Device(
                        device.id(),
                        device.publicKey().toPublicJWK(),
                        account,
                        "Điện thoại của tôi",
                        NOW,
                        NOW,
                        0,
                        DeviceStatus.ACTIVE,
                        Optional.empty()));
        assertThat(found.publicKey().isPrivate()).isFalse();
        assertThat(found.level()).isEqualTo(IdentityLevel.TWO);
        assertThat(found.accountStatus()).isEqualTo(AccountStatus.ACTIVE);
        assertThat(found.webSignIn()).isFalse();
    }

    @Test
    @DisplayName("QR-6: a second enrolment ends the first device")
    void secondEnrolmentEndsTheFirst() {
        NewDevice first = newDevice();
        NewDevice second = newDevice();
        enrol(first);

        assertThat(enrol(second)).isEqualTo(new Enrolment.Enrolled(true));

        assertThat(find(first)).isEmpty();
        assertThat(find(second)).isPresent();
        assertThat(count(first)).isEqualTo(new PasscodeAttempt.Replaced(NOW));
    }

    @Test
    void removedDeviceWasReplacedByNone() {
        NewDevice removed = newDevice();
        enrol(removed);
        await(() -> store().remove(removed.id(), NOW));

        enrol(newDevice());

        assertThat(count(removed)).isEqualTo(new PasscodeAttempt.Unknown());
    }

    @Test
    @DisplayName("QR-6: of eight racing enrolments of an account one device is left")
    void racingEnrolmentsLeaveOneDevice() {
        List<NewDevice> devices = race(8, () -> {
            NewDevice device = newDevice();
            assertThat(enrol(device)).isInstanceOf(Enrolment.Enrolled.class);
            return device;
        });

        assertThat(devices).filteredOn(device -> find(device).isPresent()).hasSize(1);
    }

    @Test
    void keyIsEnrolledOnce() {
        NewDevice device = newDevice();
        enrol(device);
        await(() -> store().remove(device.id(), NOW));

        assertThat(enrol(device)).isEqualTo(new Enrolment.KeyUsed());
        assertThat(find(device)).isEmpty();
    }

    @Test
    @DisplayName("QR-6: of sixteen racing attempts five are compared")
    void racingAttemptsAreEachCounted() {
        NewDevice device = newDevice();
        enrol(device);

        List<PasscodeAttempt> attempts = race(16, () -> count(device));

        assertThat(attempts)
                .filteredOn(PasscodeAttempt.Counted.class::isInstance)
                .extracting(attempt -> ((PasscodeAttempt.Counted) attempt).attemptsLeft())
                .containsExactlyInAnyOrder(0, 1, 2, 3, 4);
        assertThat(attempts).filteredOn(new PasscodeAttempt.Locked()::equals).hasSize(11);
    }

    @Test
    void rightPasscodeBeginsTheCountAnew() {
        NewDevice device = newDevice();
        enrol(device);
        count(device);
        Instant later = NOW.plus(3, ChronoUnit.MINUTES);

        assertThat(await(() -> store().passcodeRight(device.id(), later))).isTrue();

        assertThat(find(device).orElseThrow().device().passcodeCheckedAt()).isEqualTo(later);
        assertThat(count(device)).isEqualTo(new PasscodeAttempt.Counted(account, "hash", 4));
    }

    @Test
    void lockedDeviceIsUsableNoMore() {
        NewDevice device = newDevice();
        enrol(device);
        useUpAttempts(device);

        await(() -> store().lock(device.id(), NOW));

        assertThat(find(device)).isEmpty();
        assertThat(count(device)).isEqualTo(new PasscodeAttempt.Locked());
        assertThat(await(() -> store().passcodeRight(device.id(), NOW))).isFalse();
        assertThat(await(() -> store().remove(device.id(), NOW))).isFalse();
    }

    @Test
    @DisplayName(
            "QR-6: the count of the fifth wrong passcode makes the device unusable by itself; a right one gives it back")
    void usedUpTriesAreALock() {
        NewDevice device = newDevice();
        enrol(device);
        useUpAttempts(device);

        assertThat(find(device)).isEmpty();
        assertThat(count(device)).isEqualTo(new PasscodeAttempt.Locked());

        await(() -> store().passcodeRight(device.id(), NOW));
        assertThat(find(device)).isPresent();
    }

    @Test
    void deviceIsNotLockedAfterARightPasscode() {
        NewDevice device = newDevice();
        enrol(device);
        useUpAttempts(device);
        await(() -> store().passcodeRight(device.id(), NOW));

        await(() -> store().lock(device.id(), NOW));

        assertThat(find(device)).isPresent();
    }

    @Test
    void lockedDeviceMakesRoomForANewOne() {
        NewDevice locked = newDevice();
        enrol(locked);
        useUpAttempts(locked);
        await(() -> store().lock(locked.id(), NOW));

        assertThat(enrol(newDevice())).isEqualTo(new Enrolment.Enrolled(false));
    }

    @Test
    void deviceIsRemovedOnce() {
        NewDevice device = newDevice();
        enrol(device);

        assertThat(race(8, () -> await(() -> store().remove(device.id(), NOW)))).containsOnlyOnce(true);

        assertThat(find(device)).isEmpty();
    }

    @Test
    @DisplayName("DATA-4: an account's device is seen until it has ended, a locked one until there is a newer")
    void devicesOfAnAccountAreSeen() {
        NewDevice first = newDevice();
        enrol(first);
        AccountId other = newAccount();
        assertThat(await(() -> store().findAll(account)))
                .extracting(Device::id, Device::name, Device::status)
                .containsExactly(tuple(first.id(), "Điện thoại của tôi", DeviceStatus.ACTIVE));
        assertThat(await(() -> store().findAll(other))).isEmpty();

        useUpAttempts(first);
        await(() -> store().lock(first.id(), NOW));
        assertThat(await(() -> store().findAll(account)))
                .extracting(Device::status)
                .containsExactly(DeviceStatus.LOCKED);

        NewDevice second =
                new NewDevice(TestClients.newKey(), account, "Máy mới", "hash", NOW.plus(1, ChronoUnit.MINUTES));
        enrol(second);
        assertThat(await(() -> store().findAll(account))).extracting(Device::id).containsExactly(second.id());

        await(() -> store().remove(second.id(), NOW));
        assertThat(await(() -> store().findAll(account))).isEmpty();
    }

    @Test
    void unknownDeviceIsNeitherFoundNorCounted() {
        NewDevice unknown = newDevice();

        assertThat(find(unknown)).isEmpty();
        assertThat(count(unknown)).isEqualTo(new PasscodeAttempt.Unknown());
    }

    @Test
    @DisplayName("QR-12: the citizen allows signing in on the web, and takes it back")
    void webSignInIsAllowedAndTakenBack() {
        NewDevice device = newDevice();
        enrol(device);

        await(() -> store().allowWebSignIn(account, true, NOW));
        assertThat(find(device).orElseThrow().webSignIn()).isTrue();
        await(() -> store().allowWebSignIn(account, false, NOW));
        assertThat(find(device).orElseThrow().webSignIn()).isFalse();
    }

    @Test
    @DisplayName("QR-13: an alarm is remembered, also when the passcode is given afterwards")
    void alarmIsRemembered() {
        NewDevice device = newDevice();
        enrol(device);
        Instant alarm = NOW.plus(1, ChronoUnit.MINUTES);

        await(() -> store().alarm(device.id(), alarm));
        await(() -> store().passcodeRight(device.id(), NOW.plus(2, ChronoUnit.MINUTES)));

        assertThat(find(device).orElseThrow().device().alarmedAt()).contains(alarm);
    }

    @Test
    @DisplayName(
            "QR-13: the last alarm of an account is found on whichever of its devices it was raised, ended ones included")
    void lastAlarmOfAnAccountIsFound() {
        NewDevice first = newDevice();
        enrol(first);
        assertThat(await(() -> store().lastAlarm(account))).isEmpty();
        Instant alarm = NOW.plus(1, ChronoUnit.MINUTES);
        await(() -> store().alarm(first.id(), alarm));

        AccountId other = newAccount();

        enrol(newDevice());

        assertThat(await(() -> store().lastAlarm(account))).contains(alarm);
        assertThat(await(() -> store().lastAlarm(other))).isEmpty();
    }

    private void useUpAttempts(NewDevice device) {
        for (int attempt = 0; attempt < MOST; attempt++) {
            count(device);
        }
    }

    private NewDevice newDevice() {
        return new NewDevice(TestClients.newKey(), account, "Điện thoại của tôi", "hash", NOW);
    }

    private Enrolment enrol(NewDevice device) {
        return await(() -> store().enrol(device));
    }

    private Optional<ActiveDevice> find(NewDevice device) {
        return await(() -> store().find(device.id()));
    }

    private PasscodeAttempt count(NewDevice device) {
        return await(() -> store().countAttempt(device.id()));
    }
}
