package vn.cuaso.auth.pairing.approval;

import java.time.Duration;
import java.time.Instant;

/** Made just before it arrived, and not before the pairing was, as far as the phone's clock can be trusted. */
final class TimeCheck implements ApprovalCheck {

    private final Duration tolerance;

    TimeCheck(Duration tolerance) {
        this.tolerance = tolerance;
    }

    @Override
    public boolean holds(Approval approval, ApprovalCase held) {
        return approval.issuedAt().filter(made -> isRecent(made, held)).isPresent();
    }

    private boolean isRecent(Instant made, ApprovalCase held) {
        Instant earliest = held.moment().earliestArrival().minus(tolerance);
        Instant latest = held.moment().now().plus(tolerance);
        Instant begun = held.pairing().createdAt().minus(tolerance);
        return !made.isBefore(earliest) && !made.isBefore(begun) && !made.isAfter(latest);
    }

    @Override
    public ApprovalFault fault() {
        return ApprovalFault.TIME;
    }
}
