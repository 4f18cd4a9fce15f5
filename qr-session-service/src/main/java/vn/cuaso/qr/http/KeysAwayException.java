package vn.cuaso.qr.http;

/** The keys of auth-service cannot be fetched: whether a token is good nobody can say. Trying again later helps. */
public final class KeysAwayException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public KeysAwayException(Throwable cause) {
        super("the keys of auth-service are away for the moment", cause);
    }
}
