package vn.cuaso.auth.pairing.approval;

import java.time.Duration;
import java.time.Instant;

/** The passcode was given shortly before, by the phone's clock and by ours: neither one alone can stretch the time. */
final class PasscodeCheck implements ApprovalCheck {

    private final Duration longest;

    PasscodeCheck(Duration longest) {
        this.longest = longest;
    }

    @Override
    public boolean holds(Approval approval, ApprovalCase held) {
        Instant arrived = held.moment().earliestArrival();
        return approval.issuedAt()
                .map(made -> made.isAfter(arrived) ? made : arrived)
                .filter(moment -> held.device().isPasscodeFresh(moment, longest))
                .isPresent();
    }

    @Override
    public ApprovalFault fault() {
        return ApprovalFault.PASSCODE;
    }
}
