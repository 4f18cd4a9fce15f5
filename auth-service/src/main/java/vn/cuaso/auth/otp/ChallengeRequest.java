package vn.cuaso.auth.otp;

/**
 * Asks for a new challenge.
 *
 * @param transaction the sign-in flow
 * @param account a pseudonym, for the limits by account
 * @param phone E.164
 * @param clientIp for the limits by address
 * @param language {@code vi} or {@code en}, of the message
 */
public record ChallengeRequest(
        String transaction, String purpose, String account, String phone, String clientIp, String language) {

    /** The one purpose that this service has for codes (rule OTP-3). */
    public static final String SIGN_IN = "sign-in";

    @Override
    public String toString() {
        return "ChallengeRequest[" + transaction + "]";
    }
}
