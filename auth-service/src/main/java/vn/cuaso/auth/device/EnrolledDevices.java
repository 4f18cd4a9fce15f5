package vn.cuaso.auth.device;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import vn.cuaso.auth.account.AccountId;

/** A citizen's phones, seen and removed from elsewhere: the phone itself may be lost (rule DATA-4). */
@ApplicationScoped
public class EnrolledDevices {

    private final DeviceStore devices;
    private final DeviceConfig config;
    private final Clock clock;

    EnrolledDevices(DeviceStore devices, DeviceConfig config, Clock clock) {
        this.devices = devices;
        this.config = config;
        this.clock = clock;
    }

    /** The account's phones that have not ended. */
    public Uni<List<EnrolledDevice>> of(AccountId account) {
        return devices.findAll(account)
                .map(found -> found.stream().map(this::shown).toList());
    }

    /** Ends the phone, when it is one of the account's. Any other is answered like one that has ended. */
    public Uni<Void> remove(AccountId account, DeviceId device) {
        return devices.findAll(account)
                .chain(found -> found.stream().anyMatch(own -> own.id().equals(device))
                        ? devices.remove(device, clock.instant())
                        : Uni.createFrom().item(false))
                .replaceWithVoid();
    }

    /** The count of the last try locks a phone by itself ({@link DeviceStore#find}). */
    private EnrolledDevice shown(Device device) {
        boolean locked = device.status() == DeviceStatus.LOCKED || device.failures() >= config.passcodeTries();
        return new EnrolledDevice(device.id(), device.name(), device.enrolledAt(), locked);
    }
}
