package vn.cuaso.auth.pairing.approval;

/**
 * Of a pairing that began after the citizen's last alarm (rule QR-13): whoever talked them into the approval before may hold their
 * browser back until the sessions are ended.
 */
final class AlarmCheck implements ApprovalCheck {

    @Override
    public boolean holds(Approval approval, ApprovalCase held) {
        return held.device().isAfterAlarm(held.pairing().createdAt());
    }

    @Override
    public ApprovalFault fault() {
        return ApprovalFault.ALARM;
    }
}
