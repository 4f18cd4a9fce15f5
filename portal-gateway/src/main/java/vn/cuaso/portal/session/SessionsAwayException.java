package vn.cuaso.portal.session;

/** The session store does not answer. */
public final class SessionsAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    // The client of a Redis Cluster names the nodes by their addresses, with the password in them: no log shows that
    // (DATA-3).
    SessionsAwayException(Throwable cause) {
        super(
                "the session store does not answer: " + cause.toString().replaceAll("//[^/@\\s]*@", "//"),
                null,
                false,
                false);
    }
}
