package vn.cuaso.portal.failure;

import java.util.Locale;

/** What can go wrong between a browser and a page, in words that the page's text differs by. */
public enum FailureKind {
    BAD_REQUEST(400),
    /** A form sent from another site, or one that names no site. */
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    TOO_LARGE(413),
    /** The host name is none of the three origins. */
    MISDIRECTED(421),
    /** A sign-in that cannot be finished: answered twice, too old, or begun in another browser. Starting again helps. */
    SIGN_IN_FAILED(400),
    INTERNAL(500),
    /** A service behind the gateway answered nonsense. */
    BAD_GATEWAY(502),
    /** A service or a store is away; trying again later helps. */
    UNAVAILABLE(503),
    /** A service behind the gateway took too long. */
    TIMEOUT(504);

    private final int status;

    FailureKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** Stable name for message bundles and problem types, such as {@code not-found}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
