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
        String transaction, CodePurpose purpose, String account, String phone, String clientIp, String language) {

    @Override
    public String toString() {
        return "ChallengeRequest[" + transaction + "]";
    }
}
