package vn.cuaso.otp.delivery;

/** Another worker may be sending this very message; in a moment it is known, or known that it is not. */
final class StillBeingSentException extends RuntimeException {

    private static final long serialVersionUID = 1;

    StillBeingSentException() {
        super("the message is still being sent", null, false, false);
    }
}
