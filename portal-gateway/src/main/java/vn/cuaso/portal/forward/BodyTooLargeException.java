package vn.cuaso.portal.forward;

/** A request's body is larger than the gateway passes on. */
final class BodyTooLargeException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BodyTooLargeException(long limit) {
        super("more than " + limit + " bytes", null, false, false);
    }
}
