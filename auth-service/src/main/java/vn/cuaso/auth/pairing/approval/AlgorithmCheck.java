package vn.cuaso.auth.pairing.approval;

import com.nimbusds.jose.JWSAlgorithm;

/** ES256, whatever else the header may say. */
final class AlgorithmCheck implements ApprovalCheck {

    @Override
    public boolean holds(Approval approval, ApprovalCase held) {
        return JWSAlgorithm.ES256.equals(approval.header().getAlgorithm());
    }

    @Override
    public ApprovalFault fault() {
        return ApprovalFault.ALGORITHM;
    }
}
