package vn.cuaso.portal.forward;

/** A request's body did not arrive: too slow, or the browser went away. */
final class BodyLostException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BodyLostException(String reason) {
        super(reason, null, false, false);
    }
}
