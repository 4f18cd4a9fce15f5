package vn.cuaso.auth.pairing.approval;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.ECDSAVerifier;

/** By the key in the registry; a key in the header is not looked at. */
final class SignatureCheck implements ApprovalCheck {

    @Override
    public boolean holds(Approval approval, ApprovalCase held) {
        try {
            return approval.jws().verify(new ECDSAVerifier(held.device().publicKey()));
        } catch (JOSEException _) {
            return false;
        }
    }

    @Override
    public ApprovalFault fault() {
        return ApprovalFault.SIGNATURE;
    }
}
