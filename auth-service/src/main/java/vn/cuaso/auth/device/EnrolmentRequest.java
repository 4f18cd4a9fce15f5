package vn.cuaso.auth.device;

import com.nimbusds.jose.jwk.ECKey;

/**
 * What an enrolment needs.
 *
 * @param grantId the sign-in that it is for
 * @param publicKey which the request was proven with
 * @param passcode six digits
 * @param name of the phone, as the citizen knows it
 */
record EnrolmentRequest(String grantId, ECKey publicKey, String passcode, String name) {

    @Override
    public String toString() {
        return "EnrolmentRequest[" + grantId + "]";
    }
}
