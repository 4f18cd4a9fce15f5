package vn.cuaso.auth.device;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.account.ClaimsSource;
import vn.cuaso.auth.password.PasswordCheck;
import vn.cuaso.auth.password.PasswordComparison;

/** Checks passcodes. Each attempt is counted as a wrong one before it is compared. */
@ApplicationScoped
public class PasscodeService {

    private final DeviceStore devices;
    private final Passcodes passcodes;
    private final ClaimsSource accounts;
    private final Clock clock;

    PasscodeService(DeviceStore devices, Passcodes passcodes, ClaimsSource accounts, Clock clock) {
        this.devices = devices;
        this.passcodes = passcodes;
        this.accounts = accounts;
        this.clock = clock;
    }

    /**
     * @param device has proven to hold its key
     * @param typed anything at all
     */
    public Uni<PasscodeCheck> check(DeviceId device, String typed) {
        // The place first: an attempt that is counted is compared too, and a full queue costs the citizen none.
        return Uni.createFrom()
                .deferred(() -> passcodes
                        .prepareComparison()
                        .map(comparison ->
                                check(comparison, device, typed).onTermination().invoke(comparison::giveBack))
                        .orElseGet(() -> outcome(new PasscodeCheck.Busy())));
    }

    private Uni<PasscodeCheck> check(PasswordComparison comparison, DeviceId device, String typed) {
        return devices.countAttempt(device).chain(attempt -> switch (attempt) {
            case PasscodeAttempt.Unknown() -> outcome(new PasscodeCheck.UnknownDevice());
            case PasscodeAttempt.Replaced(Instant at) -> outcome(new PasscodeCheck.Replaced(at));
            case PasscodeAttempt.Locked() -> outcome(new PasscodeCheck.Locked());
            case PasscodeAttempt.Counted counted ->
                passcodes
                        .compare(comparison, device, typed, counted.passcodeHash())
                        .chain(check -> compared(device, counted, check));
        });
    }

    private Uni<PasscodeCheck> compared(DeviceId device, PasscodeAttempt.Counted counted, PasswordCheck check) {
        return switch (check) {
            case PasswordCheck.Right(boolean _) -> right(device, counted.account());
            case PasswordCheck.Wrong() -> wrong(device, counted.attemptsLeft());
        };
    }

    private Uni<PasscodeCheck> right(DeviceId device, AccountId account) {
        Instant now = clock.instant();
        return devices.passcodeRight(device, now)
                .chain(kept -> kept ? ifActive(account, now) : outcome(new PasscodeCheck.UnknownDevice()));
    }

    private Uni<PasscodeCheck> ifActive(AccountId account, Instant now) {
        return accounts.claims(account, Set.of())
                .map(active ->
                        active.isPresent() ? new PasscodeCheck.Right(account, now) : new PasscodeCheck.AccountLocked());
    }

    private Uni<PasscodeCheck> wrong(DeviceId device, int attemptsLeft) {
        return attemptsLeft > 0
                ? outcome(new PasscodeCheck.Wrong(attemptsLeft))
                : devices.lock(device, clock.instant()).replaceWith(new PasscodeCheck.Locked());
    }

    private static Uni<PasscodeCheck> outcome(PasscodeCheck outcome) {
        return Uni.createFrom().item(outcome);
    }
}
