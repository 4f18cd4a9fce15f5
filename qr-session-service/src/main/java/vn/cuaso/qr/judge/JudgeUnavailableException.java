package vn.cuaso.qr.judge;

/** auth-service did not answer, or not as agreed. Trying again later may help. */
public final class JudgeUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public JudgeUnavailableException(Throwable cause) {
        super("auth-service does not judge for the moment", cause);
    }
}
