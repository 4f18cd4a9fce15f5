package vn.cuaso.auth.key;

import java.io.Serial;

/** The store of the signing keys is away, and none are known yet. Trying again later helps. */
public final class SigningKeysUnavailableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    SigningKeysUnavailableException(Throwable cause) {
        super("The signing keys cannot be read: " + cause.getMessage(), cause);
    }
}
