package vn.cuaso.otp.keys;

/** A sealed text does not open: its key is gone, or it was altered. The message never holds any of it. */
public final class BrokenSealException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BrokenSealException(String message) {
        super(message);
    }
}
