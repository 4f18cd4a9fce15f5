package vn.cuaso.portal.forward;

/** A service behind the gateway accepts no connection. */
final class BackendAwayException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackendAwayException(Throwable cause) {
        super(cause.toString(), cause, false, false);
    }
}
