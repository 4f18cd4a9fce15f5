package vn.cuaso.auth.pairing.approval;

import java.util.List;

/** For this provider and nobody else. */
final class AudienceCheck implements ApprovalCheck {

    private final String issuer;

    AudienceCheck(String issuer) {
        this.issuer = issuer;
    }

    @Override
    public boolean holds(Approval approval, ApprovalCase held) {
        return approval.audience().equals(List.of(issuer));
    }

    @Override
    public ApprovalFault fault() {
        return ApprovalFault.AUDIENCE;
    }
}
