package vn.cuaso.stats.store;

/** The database did not answer. */
public final class StoreAwayException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StoreAwayException(Throwable cause) {
        super("the database did not answer: " + cause, cause);
    }
}
