package vn.cuaso.otp.challenge;

/**
 * What a challenge is good for, and nothing else (OTP-3).
 *
 * @param transaction the one transaction, such as a sign-in flow
 * @param purpose such as {@code sign-in}
 */
public record Binding(String transaction, String purpose) {}
