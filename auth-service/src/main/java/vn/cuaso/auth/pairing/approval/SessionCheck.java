package vn.cuaso.auth.pairing.approval;

/** Of this pairing: an approval of another one is worth nothing here. */
final class SessionCheck implements ApprovalCheck {

    @Override
    public boolean holds(Approval approval, ApprovalCase held) {
        return approval.text("session")
                .filter(held.pairing().id().value()::equals)
                .isPresent();
    }

    @Override
    public ApprovalFault fault() {
        return ApprovalFault.SESSION;
    }
}
