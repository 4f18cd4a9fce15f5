package vn.cuaso.auth.pairing.approval;

/** Header and claims name the device that claimed the pairing. */
final class DeviceCheck implements ApprovalCheck {

    @Override
    public boolean holds(Approval approval, ApprovalCase held) {
        String device = held.claim().device().value();
        return device.equals(held.device().id().value())
                && device.equals(approval.header().getKeyID())
                && device.equals(approval.claims().getIssuer());
    }

    @Override
    public ApprovalFault fault() {
        return ApprovalFault.DEVICE;
    }
}
