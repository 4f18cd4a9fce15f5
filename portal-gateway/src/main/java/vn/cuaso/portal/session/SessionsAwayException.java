package vn.cuaso.portal.session;

/** The session store does not answer. */
public final class SessionsAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SessionsAwayException(Throwable cause) {
        super("the session store does not answer: " + cause, cause, false, false);
    }
}
