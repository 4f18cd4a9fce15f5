package vn.cuaso.auth.device;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import vn.cuaso.auth.account.Account;
import vn.cuaso.auth.account.AccountStatus;
import vn.cuaso.auth.account.AccountStore;
import vn.cuaso.auth.grant.Grant;
import vn.cuaso.auth.grant.GrantStore;
import vn.cuaso.auth.password.PasswordsBusyException;

/** Enrols devices: one for each sign-in, and what can still be put right is looked at before the sign-in is spent. */
@ApplicationScoped
class EnrolmentService {

    private final GrantStore grants;
    private final AccountStore accounts;
    private final DeviceStore devices;
    private final Passcodes passcodes;
    private final Clock clock;

    EnrolmentService(GrantStore grants, AccountStore accounts, DeviceStore devices, Passcodes passcodes, Clock clock) {
        this.grants = grants;
        this.accounts = accounts;
        this.devices = devices;
        this.passcodes = passcodes;
        this.clock = clock;
    }

    Uni<EnrolmentOutcome> enrol(EnrolmentRequest request) {
        return grants.find(request.grantId(), clock.instant())
                .chain(grant -> grant.map(found -> forAccount(request, found))
                        .orElseGet(() -> outcome(new EnrolmentOutcome.SignInSpent())));
    }

    private Uni<EnrolmentOutcome> forAccount(EnrolmentRequest request, Grant grant) {
        return accounts.find(grant.authentication().account())
                .chain(account -> account.filter(found -> found.status() == AccountStatus.ACTIVE)
                        .map(found -> withPasscode(request, found))
                        .orElseGet(() -> outcome(new EnrolmentOutcome.AccountLocked())));
    }

    private Uni<EnrolmentOutcome> withPasscode(EnrolmentRequest request, Account account) {
        if (PasscodePolicy.isTooSimple(request.passcode(), account.person().birthDate())) {
            return outcome(new EnrolmentOutcome.PasscodeTooSimple());
        }
        return passcodes
                .hash(DeviceId.of(request.publicKey()), request.passcode())
                .chain(hash -> spend(request, account, hash))
                .onFailure(PasswordsBusyException.class)
                .recoverWithItem(new EnrolmentOutcome.Busy());
    }

    private Uni<EnrolmentOutcome> spend(EnrolmentRequest request, Account account, String passcodeHash) {
        NewDevice device =
                new NewDevice(request.publicKey(), account.id(), request.name(), passcodeHash, clock.instant());
        return grants.take(request.grantId(), clock.instant())
                .chain((Optional<Grant> taken) -> taken.isPresent()
                        ? devices.enrol(device).map(EnrolmentService::outcomeOf)
                        : outcome(new EnrolmentOutcome.SignInSpent()));
    }

    private static EnrolmentOutcome outcomeOf(Enrolment enrolment) {
        return switch (enrolment) {
            case Enrolment.Enrolled(boolean replaced) -> new EnrolmentOutcome.Enrolled(replaced);
            case Enrolment.KeyUsed() -> new EnrolmentOutcome.KeyUsed();
        };
    }

    private static Uni<EnrolmentOutcome> outcome(EnrolmentOutcome outcome) {
        return Uni.createFrom().item(outcome);
    }
}
