package vn.cuaso.auth.page;

/** What went wrong, for a page of its own: where no client may be told, because none is verified (OP-2). */
public enum ErrorCode {
    /** The client is not registered here. */
    UNKNOWN_CLIENT(400),
    /** The redirect URI is not one that the client registered. */
    UNREGISTERED_REDIRECT_URI(400),
    /** The request cannot be understood. */
    INVALID_REQUEST(400),
    /** A part of the service is away; trying again later helps. */
    UNAVAILABLE(503);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
