package vn.cuaso.auth.pairing;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.device.ActiveDevice;
import vn.cuaso.auth.device.Device;
import vn.cuaso.auth.device.DeviceId;
import vn.cuaso.auth.device.DeviceStore;
import vn.cuaso.auth.device.Enrolment;
import vn.cuaso.auth.device.NewDevice;
import vn.cuaso.auth.device.PasscodeAttempt;

/** A registry that knows one device and is only read. */
record OneDevice(Supplier<ActiveDevice> device) implements DeviceStore {

    @Override
    public Uni<Optional<ActiveDevice>> find(DeviceId id) {
        return Uni.createFrom()
                .item(() -> Optional.of(device.get()).filter(known -> known.id().equals(id)));
    }

    @Override
    public Uni<List<Device>> findAll(AccountId account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Enrolment> enrol(NewDevice newDevice) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<PasscodeAttempt> countAttempt(DeviceId id) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Boolean> passcodeRight(DeviceId id, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Void> lock(DeviceId id, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Boolean> remove(DeviceId id, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Void> alarm(DeviceId id, Instant now) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Optional<Instant>> lastAlarm(AccountId account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Uni<Void> allowWebSignIn(AccountId account, boolean allowed, Instant now) {
        throw new UnsupportedOperationException();
    }
}
