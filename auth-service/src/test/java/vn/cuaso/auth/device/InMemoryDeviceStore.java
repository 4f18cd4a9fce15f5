package vn.cuaso.auth.device;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.account.AccountStatus;
import vn.cuaso.auth.account.IdentityLevel;

/** Devices for tests without a database, of active accounts of level two; every step holds the one lock. */
public final class InMemoryDeviceStore implements DeviceStore {

    private static final int MOST = 5;

    private final Map<DeviceId, Device> devices = new LinkedHashMap<>();
    private final Map<DeviceId, String> passcodes = new HashMap<>();
    private final Map<DeviceId, Instant> replacements = new HashMap<>();
    private final Set<AccountId> allowed = new HashSet<>();
    private volatile boolean away;

    void goAway() {
        away = true;
    }

    void comeBack() {
        away = false;
    }

    @Override
    public Uni<Optional<ActiveDevice>> find(DeviceId device) {
        return atomically(() -> active(device)
                .filter(found -> found.failures() < MOST)
                .map(found -> new ActiveDevice(
                        found, IdentityLevel.TWO, AccountStatus.ACTIVE, allowed.contains(found.account()))));
    }

    @Override
    public Uni<List<Device>> findAll(AccountId account) {
        return atomically(() -> {
            List<Device> all = devices.values().stream()
                    .filter(device -> device.account().equals(account))
                    .toList();
            Optional<Instant> newest = all.stream().map(Device::enrolledAt).max(Comparator.naturalOrder());
            return all.stream()
                    .filter(device -> device.status() != DeviceStatus.ENDED
                            && device.enrolledAt().equals(newest.orElseThrow()))
                    .toList();
        });
    }

    @Override
    public Uni<Enrolment> enrol(NewDevice device) {
        return atomically(() -> {
            if (devices.containsKey(device.id())) {
                return new Enrolment.KeyUsed();
            }
            Optional<Device> replaced = devices.values().stream()
                    .filter(other -> other.account().equals(device.account()) && other.status() == DeviceStatus.ACTIVE)
                    .findFirst();
            replaced.ifPresent(other -> {
                change(other, other.failures(), DeviceStatus.ENDED);
                replacements.put(other.id(), device.enrolledAt());
            });
            devices.put(
                    device.id(),
                    new Device(
                            device.id(),
                            device.publicKey().toPublicJWK(),
                            device.account(),
                            device.name(),
                            device.enrolledAt(),
                            device.enrolledAt(),
                            0,
                            DeviceStatus.ACTIVE,
                            Optional.empty()));
            passcodes.put(device.id(), device.passcodeHash());
            return new Enrolment.Enrolled(replaced.isPresent());
        });
    }

    @Override
    public Uni<PasscodeAttempt> countAttempt(DeviceId device) {
        return atomically(() -> {
            Device found = devices.get(device);
            if (replacements.containsKey(device)) {
                return new PasscodeAttempt.Replaced(replacements.get(device));
            }
            if (found == null || found.status() == DeviceStatus.ENDED) {
                return new PasscodeAttempt.Unknown();
            }
            if (found.status() == DeviceStatus.LOCKED || found.failures() >= MOST) {
                return new PasscodeAttempt.Locked();
            }
            int failures = found.failures() + 1;
            change(found, failures, DeviceStatus.ACTIVE);
            return new PasscodeAttempt.Counted(found.account(), passcodes.get(device), MOST - failures);
        });
    }

    @Override
    public Uni<Boolean> passcodeRight(DeviceId device, Instant now) {
        return atomically(() -> active(device)
                .map(found -> devices.put(
                        device,
                        new Device(
                                device,
                                found.publicKey(),
                                found.account(),
                                found.name(),
                                found.enrolledAt(),
                                now,
                                0,
                                DeviceStatus.ACTIVE,
                                found.alarmedAt())))
                .isPresent());
    }

    @Override
    public Uni<Void> lock(DeviceId device, Instant now) {
        return atomically(() -> {
            active(device)
                    .filter(found -> found.failures() >= MOST)
                    .ifPresent(found -> change(found, found.failures(), DeviceStatus.LOCKED));
            return null;
        });
    }

    @Override
    public Uni<Boolean> remove(DeviceId device, Instant now) {
        return atomically(() -> {
            Optional<Device> found = active(device);
            found.ifPresent(present -> change(present, present.failures(), DeviceStatus.ENDED));
            return found.isPresent();
        });
    }

    @Override
    public Uni<Void> alarm(DeviceId device, Instant now) {
        return atomically(() -> {
            devices.computeIfPresent(
                    device,
                    (_, found) -> new Device(
                            device,
                            found.publicKey(),
                            found.account(),
                            found.name(),
                            found.enrolledAt(),
                            found.passcodeCheckedAt(),
                            found.failures(),
                            found.status(),
                            Optional.of(now)));
            return null;
        });
    }

    @Override
    public Uni<Optional<Instant>> lastAlarm(AccountId account) {
        return atomically(() -> devices.values().stream()
                .filter(device -> device.account().equals(account))
                .flatMap(device -> device.alarmedAt().stream())
                .max(Comparator.naturalOrder()));
    }

    @Override
    public Uni<Void> allowWebSignIn(AccountId account, boolean allows, Instant now) {
        return atomically(() -> {
            if (allows) {
                allowed.add(account);
            } else {
                allowed.remove(account);
            }
            return null;
        });
    }

    private Optional<Device> active(DeviceId device) {
        return Optional.ofNullable(devices.get(device)).filter(found -> found.status() == DeviceStatus.ACTIVE);
    }

    private void change(Device device, int failures, DeviceStatus status) {
        devices.put(
                device.id(),
                new Device(
                        device.id(),
                        device.publicKey(),
                        device.account(),
                        device.name(),
                        device.enrolledAt(),
                        device.passcodeCheckedAt(),
                        failures,
                        status,
                        device.alarmedAt()));
    }

    private <T> Uni<T> atomically(Supplier<T> step) {
        return Uni.createFrom().item(() -> {
            if (away) {
                throw new IllegalStateException("PostgreSQL is away");
            }
            synchronized (devices) {
                return step.get();
            }
        });
    }
}
