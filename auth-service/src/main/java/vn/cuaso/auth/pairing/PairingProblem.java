package vn.cuaso.auth.pairing;

/** Why a pairing does not sign its browser in, for a page that says so. */
enum PairingProblem {
    /** Nobody has pressed <i>Xác nhận</i> yet. */
    NOT_APPROVED(409),
    /** <i>Từ chối</i> was pressed, or a wrong number typed. */
    REFUSED(403),
    EXPIRED(410),
    /** The approval was used before, by this browser's other press or tab. */
    USED(409),
    DEVICE_GONE(403),
    /** The citizen has switched it off meanwhile, or the identity level is too low (rule QR-12). */
    NOT_ALLOWED(403),
    /** What qr-session-service handed out is no good approval of this pairing (rule QR-6). */
    INVALID(403),
    /** No pairing of this flow. */
    UNKNOWN(404),
    /** qr-session-service is away; the same can be tried again. */
    UNAVAILABLE(503);

    private final int status;

    PairingProblem(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }
}
