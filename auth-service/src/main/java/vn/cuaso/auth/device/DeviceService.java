package vn.cuaso.auth.device;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import vn.cuaso.auth.account.AccountStore;
import vn.cuaso.auth.event.DeviceEvents;
import vn.cuaso.auth.session.SsoSessionService;
import vn.cuaso.auth.throttle.DeviceThrottle;

/** What a citizen does with the enrolled device. */
@ApplicationScoped
class DeviceService {

    private final DeviceStore devices;
    private final AccountStore accounts;
    private final LinkedAccounts links;
    private final SsoSessionService sessions;
    private final DeviceEvents events;
    private final DeviceThrottle throttle;
    private final DeviceConfig config;
    private final Clock clock;

    DeviceService(
            DeviceStore devices,
            AccountStore accounts,
            LinkedAccounts links,
            SsoSessionService sessions,
            DeviceEvents events,
            DeviceThrottle throttle,
            DeviceConfig config,
            Clock clock) {
        this.devices = devices;
        this.accounts = accounts;
        this.links = links;
        this.sessions = sessions;
        this.events = events;
        this.throttle = throttle;
        this.config = config;
        this.clock = clock;
    }

    /** Empty when the account is gone. */
    Uni<Optional<DeviceAnswer.Description>> describe(ActiveDevice device) {
        return accounts.find(device.account())
                .chain(found -> links.of(device.account())
                        .map(linked -> found.map(account -> DeviceAnswer.Description.of(account, device, linked))));
    }

    /** QR-12: who holds the unlocked phone for a moment does not open the web to themselves. */
    Uni<WebSignInOutcome> allowWebSignIn(ActiveDevice device, boolean allowed) {
        Instant now = clock.instant();
        if (!device.isPasscodeFresh(now, config.passcodeAge())) {
            return Uni.createFrom().item(WebSignInOutcome.PASSCODE_NEEDED);
        }
        return devices.allowWebSignIn(device.account(), allowed, now).replaceWith(WebSignInOutcome.KEPT);
    }

    /**
     * Somebody tells the citizen what to press (QR-13). First, and whatever becomes of the rest, the alarm is kept: an approval that
     * still waits for its browser loses its worth, and a sign-in that has begun is not completed. Then every session ends; what could
     * not be announced is announced when the app tries again.
     *
     * @param session the QR session that the citizen was to confirm
     */
    Uni<AlarmOutcome> alarm(ActiveDevice device, String session) {
        return devices.alarm(device.id(), clock.instant())
                .chain(() -> throttle.countAlarm(device.id().value()))
                .chain(wait -> wait.<Uni<AlarmOutcome>>map(
                                until -> Uni.createFrom().item(new AlarmOutcome.TooMany(until)))
                        .orElseGet(() -> endSessions(device, session).replaceWith(new AlarmOutcome.Done())));
    }

    private Uni<Void> endSessions(ActiveDevice device, String session) {
        return sessions.endAllOf(device.account()).chain(() -> events.pressedToSignIn(device.account(), session));
    }

    Uni<Void> remove(ActiveDevice device) {
        return devices.remove(device.id(), clock.instant()).replaceWithVoid();
    }
}
