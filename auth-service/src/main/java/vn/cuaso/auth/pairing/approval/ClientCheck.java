package vn.cuaso.auth.pairing.approval;

/** For the client that the browser signs in to. */
final class ClientCheck implements ApprovalCheck {

    @Override
    public boolean holds(Approval approval, ApprovalCase held) {
        return approval.text("client").filter(held.pairing().client()::equals).isPresent();
    }

    @Override
    public ApprovalFault fault() {
        return ApprovalFault.CLIENT;
    }
}
