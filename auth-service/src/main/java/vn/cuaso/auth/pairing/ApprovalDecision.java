package vn.cuaso.auth.pairing;

import java.util.Optional;
import vn.cuaso.auth.account.AccountId;
import vn.cuaso.auth.device.ActiveDevice;
import vn.cuaso.auth.device.DeviceId;
import vn.cuaso.auth.pairing.approval.ApprovalCase;
import vn.cuaso.auth.pairing.approval.ApprovalFault;
import vn.cuaso.auth.pairing.approval.ApprovalMoment;
import vn.cuaso.auth.pairing.approval.ApprovalVerifier;

/** Whether an approval signs a browser in. */
sealed interface ApprovalDecision {

    /**
     * @param account whose device it is, as the registry has it (rule QR-6)
     */
    record Good(AccountId account) implements ApprovalDecision {}

    record NotEnrolled() implements ApprovalDecision {}

    record WebSignInOff() implements ApprovalDecision {}

    record LevelTooLow() implements ApprovalDecision {}

    record PasscodeNeeded() implements ApprovalDecision {}

    /** The pairing is over: nobody gets a second guess (rule QR-7). */
    record WrongNumber() implements ApprovalDecision {}

    /**
     * @param reason for the log
     */
    record Refused(String reason) implements ApprovalDecision {}

    /**
     * @param registered what the registry knows of the device; empty when it cannot be used
     * @param approval anything at all
     */
    static ApprovalDecision of(
            StoredPairing stored,
            DeviceId device,
            Optional<ActiveDevice> registered,
            String approval,
            ApprovalMoment moment,
            ApprovalVerifier verifier) {
        Optional<PairingClaim> claim = stored.claimOf(device);
        if (claim.isEmpty()) {
            return new Refused("not claimed by this device");
        }
        return switch (DeviceStanding.of(registered)) {
            case NOT_ENROLLED -> new NotEnrolled();
            case WEB_SIGN_IN_OFF -> new WebSignInOff();
            case LEVEL_TOO_LOW -> new LevelTooLow();
            case GOOD -> {
                ActiveDevice found = registered.orElseThrow();
                yield verifier.fault(approval, new ApprovalCase(stored.pairing(), claim.get(), found, moment))
                        .map(ApprovalDecision::refusal)
                        .orElseGet(() -> new Good(found.account()));
            }
        };
    }

    private static ApprovalDecision refusal(ApprovalFault fault) {
        return switch (fault) {
            case PASSCODE -> new PasscodeNeeded();
            case NUMBER -> new WrongNumber();
            case MALFORMED,
                    TYPE,
                    ALGORITHM,
                    DEVICE,
                    SIGNATURE,
                    AUDIENCE,
                    SESSION,
                    CLIENT,
                    CONTEXT,
                    IDENTIFIER,
                    TIME,
                    ALARM -> new Refused(fault.name());
        };
    }
}
