package vn.cuaso.auth.otp;

import io.smallrye.mutiny.Uni;
import vn.cuaso.auth.protection.ClientAddress;

/** One-time codes, as the sign-in flow uses them. Every call fails with {@link OneTimeCodesUnavailableException}. */
public interface OneTimeCodes {

    /** Purpose of the pseudonym by which otp-service knows an account. */
    String PSEUDONYM = "otp";

    /** Makes a challenge and sends its code. */
    Uni<Creation> create(ChallengeRequest request);

    /** Sends the same live code again (rule OTP-5). */
    Uni<Resending> resend(ChallengeReference challenge, ClientAddress address);

    /**
     * @param code as typed, spaces removed
     */
    Uni<Verification> verify(ChallengeReference challenge, String code);

    Uni<ChallengeState> state(ChallengeReference challenge);

    /** Ends a challenge that nobody waits for any more. An unknown one is no error. */
    Uni<Void> discard(ChallengeReference challenge);

    /**
     * Forgets an account's wrong codes and ends the lock that they led to (rule OTP-4).
     *
     * @param account its {@link #PSEUDONYM}
     */
    Uni<Void> forgetFailures(String account);
}
