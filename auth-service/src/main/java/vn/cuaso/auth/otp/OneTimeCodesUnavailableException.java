package vn.cuaso.auth.otp;

import java.io.Serial;

/** otp-service is away, too slow, or answers with something that is not in the contract. Trying again later helps. */
public final class OneTimeCodesUnavailableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    public OneTimeCodesUnavailableException(Throwable cause) {
        super("otp-service does not answer as agreed", cause);
    }
}
