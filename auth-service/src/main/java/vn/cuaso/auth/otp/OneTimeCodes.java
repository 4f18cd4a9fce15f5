package vn.cuaso.auth.otp;

import io.smallrye.mutiny.Uni;
import vn.cuaso.auth.protection.ClientAddress;

/** One-time codes, as the sign-in flow uses them. Every call fails with {@link OneTimeCodesUnavailableException}. */
public interface OneTimeCodes {

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
}
