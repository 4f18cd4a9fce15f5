package vn.cuaso.auth.pairing.approval;

/** The number that the browser shows, where one was asked for (rule QR-7). */
final class NumberCheck implements ApprovalCheck {

    private static final String NUMBER = "number";

    @Override
    public boolean holds(Approval approval, ApprovalCase held) {
        return held.claim()
                .number()
                .map(number ->
                        approval.text(NUMBER).filter(number.digits()::equals).isPresent())
                .orElseGet(() -> !approval.has(NUMBER));
    }

    @Override
    public ApprovalFault fault() {
        return ApprovalFault.NUMBER;
    }
}
