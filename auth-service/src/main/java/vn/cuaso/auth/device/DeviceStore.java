package vn.cuaso.auth.device;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.account.AccountId;

/** Where devices are kept. Each call is one transaction, and the events of what it changes are part of it. */
public interface DeviceStore {

    /**
     * The device with the state of its account, if it can be used: it is active and has a try left. So the count that takes the
     * last try locks the device by itself, whatever comes of {@link #lock}.
     */
    Uni<Optional<ActiveDevice>> find(DeviceId device);

    /**
     * The account's devices that have not ended. One that was locked is among them until the account has a newer one.
     */
    Uni<List<Device>> findAll(AccountId account);

    /** Keeps a new device and ends the one that the account had. */
    Uni<Enrolment> enrol(NewDevice device);

    /**
     * Counts a wrong passcode, before it is compared: racing attempts are each counted, and none is compared after the last
     * that is allowed ({@link DeviceConfig#passcodeTries}).
     */
    Uni<PasscodeAttempt> countAttempt(DeviceId device);

    /**
     * The passcode was right: the count begins anew.
     *
     * @return false when the device ended, or was locked, meanwhile
     */
    Uni<Boolean> passcodeRight(DeviceId device, Instant now);

    /** The last try was wrong: the device has ended, which is announced, unless a right one came at the same time. */
    Uni<Void> lock(DeviceId device, Instant now);

    /**
     * Ends the device because the citizen wants it so. An ended one is no error.
     *
     * @return whether this call ended it
     */
    Uni<Boolean> remove(DeviceId device, Instant now);

    /** The citizen raised the alarm on the device (rule QR-13); one that has ended meanwhile keeps it too. */
    Uni<Void> alarm(DeviceId device, Instant now);

    /** When an alarm was last raised on a device of the account, also on one that has ended since. */
    Uni<Optional<Instant>> lastAlarm(AccountId account);

    /** Whether the citizen allows signing in on the web from the app; not so at first. */
    Uni<Void> allowWebSignIn(AccountId account, boolean allowed, Instant now);
}
