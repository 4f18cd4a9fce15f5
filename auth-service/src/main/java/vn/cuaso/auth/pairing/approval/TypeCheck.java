package vn.cuaso.auth.pairing.approval;

import com.nimbusds.jose.JOSEObjectType;

/** RFC 8725 §3.11: nothing else that the device signs, a DPoP proof for instance, can be taken for an approval. */
final class TypeCheck implements ApprovalCheck {

    private static final JOSEObjectType TYPE = new JOSEObjectType("approval+jwt");

    @Override
    public boolean holds(Approval approval, ApprovalCase held) {
        return TYPE.equals(approval.header().getType());
    }

    @Override
    public ApprovalFault fault() {
        return ApprovalFault.TYPE;
    }
}
