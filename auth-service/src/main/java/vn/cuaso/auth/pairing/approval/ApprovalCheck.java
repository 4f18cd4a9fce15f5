package vn.cuaso.auth.pairing.approval;

/** One thing that has to hold. */
interface ApprovalCheck {

    boolean holds(Approval approval, ApprovalCase held);

    /** What it means when it does not. */
    ApprovalFault fault();
}
