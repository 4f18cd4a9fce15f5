package vn.cuaso.auth.password;

import java.io.Serial;

/** More passwords are waiting to be hashed than the configuration allows; trying again later helps. */
public final class PasswordsBusyException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    PasswordsBusyException() {
        super("Too many passwords are waiting to be hashed");
    }
}
