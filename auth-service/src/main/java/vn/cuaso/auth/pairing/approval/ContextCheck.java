package vn.cuaso.auth.pairing.approval;

/** What the citizen was shown is, to the byte, what was made for the pairing (rule QR-5). */
final class ContextCheck implements ApprovalCheck {

    @Override
    public boolean holds(Approval approval, ApprovalCase held) {
        return approval.text("context")
                .filter(held.pairing().context().digest()::equals)
                .isPresent();
    }

    @Override
    public ApprovalFault fault() {
        return ApprovalFault.CONTEXT;
    }
}
