package vn.cuaso.auth.device;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Optional;
import vn.cuaso.auth.account.AccountId;

/** Where devices are kept. Each call is one transaction, and the events of what it changes are part of it. */
public interface DeviceStore {

    /** The device with the state of its account, if it can be used. */
    Uni<Optional<ActiveDevice>> find(DeviceId device);

    /** Keeps a new device and ends the one that the account had. */
    Uni<Enrolment> enrol(NewDevice device);

    /**
     * Counts a wrong passcode, before it is compared: racing attempts are each counted.
     *
     * @param most wrong ones in a row; one more is not compared
     */
    Uni<PasscodeAttempt> countAttempt(DeviceId device, int most);

    /**
     * The passcode was right: the count begins anew.
     *
     * @return false when the device ended, or was locked, meanwhile
     */
    Uni<Boolean> passcodeRight(DeviceId device, Instant now);

    /** The last attempt was wrong: the device has to be enrolled again, unless a right one came at the same time. */
    Uni<Void> lock(DeviceId device, int most, Instant now);

    /**
     * Ends the device because the citizen wants it so. An ended one is no error.
     *
     * @return whether this call ended it
     */
    Uni<Boolean> remove(DeviceId device, Instant now);

    /** Whether the citizen allows signing in on the web from the app; not so at first. */
    Uni<Void> allowWebSignIn(AccountId account, boolean allowed, Instant now);
}
