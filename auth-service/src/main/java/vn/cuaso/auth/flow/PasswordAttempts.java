package vn.cuaso.auth.flow;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.cuaso.auth.account.AccountStore;
import vn.cuaso.auth.account.CitizenId;
import vn.cuaso.auth.device.DeviceStore;
import vn.cuaso.auth.throttle.KnownBrowser;
import vn.cuaso.auth.throttle.KnownBrowsers;
import vn.cuaso.auth.throttle.PasswordAttempt;

/**
 * Says as what an attempt at a password counts. A browser that signed in before the citizen's last alarm is not known to them
 * any more (rule QR-13): whoever told them what to press may sit at it.
 */
@ApplicationScoped
class PasswordAttempts {

    private final KnownBrowsers browsers;
    private final AccountStore accounts;
    private final DeviceStore devices;

    PasswordAttempts(KnownBrowsers browsers, AccountStore accounts, DeviceStore devices) {
        this.browsers = browsers;
        this.accounts = accounts;
        this.devices = devices;
    }

    /** Looks nothing up for a browser that is a stranger to the number, whether it has an account or not (rule OTP-9). */
    Uni<PasswordAttempt> of(CitizenId citizenId, Visitor visitor) {
        return visitor.browser()
                .filter(browser -> browsers.knows(browser, citizenId))
                .map(browser -> lastAlarm(citizenId)
                        .map(alarm -> Optional.of(alarm.map(browser::since).orElse(browser))))
                .orElseGet(() -> Uni.createFrom().item(Optional.<KnownBrowser>empty()))
                .map(browser -> new PasswordAttempt(citizenId, visitor.address(), browser));
    }

    private Uni<Optional<Instant>> lastAlarm(CitizenId citizenId) {
        return accounts.findAll(List.of(citizenId))
                .chain(found -> found.stream()
                        .findFirst()
                        .map(account -> devices.lastAlarm(account.id()))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }
}
