package vn.cuaso.auth.otp;

/**
 * Names a challenge; otp-service sends its code again, or takes it, only when all of it belongs together (rule OTP-3).
 *
 * @param transaction the sign-in flow that it was made for
 */
public record ChallengeReference(String id, String transaction, CodePurpose purpose) {}
