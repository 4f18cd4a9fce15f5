package vn.cuaso.auth.account;

/** An account was changed, and somebody may still be signed in to it. */
public final class SessionsNotEndedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SessionsNotEndedException(Throwable cause) {
        super("Sessions of an account could not be ended", cause);
    }
}
