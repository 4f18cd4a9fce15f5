package vn.cuaso.otp.code;

/**
 * What a code is bound to (OTP-3). Another value in any component is another code.
 *
 * @param purpose what the code allows, such as {@code sign-in}
 * @param transaction the one transaction that it is good for
 * @param challenge the challenge's unguessable id
 */
public record CodeSubject(String purpose, String transaction, String challenge) {}
