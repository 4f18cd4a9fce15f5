package vn.cuaso.auth.page;

/** What went wrong, for a page of its own. */
public enum ErrorCode {
    /** The client is not registered here. */
    UNKNOWN_CLIENT(400),
    /** The redirect URI is not one that the client registered. */
    UNREGISTERED_REDIRECT_URI(400),
    /** The request cannot be understood. */
    INVALID_REQUEST(400),
    /** The client pushed no such request, or it is too old, or it was answered already (OP-4). */
    REQUEST_GONE(400),
    /** There is no such page. */
    NOT_FOUND(404),
    /** The page is there, but is not asked for in this way: a form's address that somebody opened, for example. */
    WRONG_METHOD(405),
    /** More was sent than any form here asks for. */
    TOO_LARGE(413),
    /** What was sent is not a form. */
    NOT_A_FORM(415),
    /** A form was sent from another site, or the browser does not say from where (OP-8). */
    FOREIGN_FORM(403),
    /** The sign-in took too long, or never was. */
    FLOW_GONE(410),
    /** The browser keeps no cookies, or the address was opened in another one. */
    COOKIE_MISSING(400),
    /** The sign-in was begun in another browser. */
    OTHER_BROWSER(403),
    /** The app opened the way back in another browser than the one that waits (QR-11). */
    RETURNED_ELSEWHERE(403),
    /** This sign-in is done: the back button, or a second press. */
    FLOW_COMPLETED(409),
    /** This sign-in was cancelled. */
    FLOW_CANCELLED(409),
    /** The password is right, the account is locked or closed. */
    ACCOUNT_LOCKED(403),
    /** An alarm was raised in the app since this sign-in was confirmed (QR-13). */
    ALARM_RAISED(403),
    /** Another provider's identity, or the account that it was confirmed for, is linked otherwise. */
    LINKED_OTHERWISE(409),
    /** The way back from another provider was opened where no such sign-in was begun, or a second time. */
    NO_PENDING_FEDERATION(400),
    /** The password is right, but no phone is registered. */
    NO_PHONE(403),
    /** The registered phone cannot get codes. */
    UNSUPPORTED_PHONE(403),
    /** Too many failures on this ID number for a browser that never signed in to it (OTP-8). */
    KNOWN_BROWSER_NEEDED(429),
    /** The network has begun too many sign-ins; waiting helps. */
    TOO_MANY_SIGN_INS(429),
    /** A part of the service is away; trying again later helps. */
    UNAVAILABLE(503);

    private final int status;

    ErrorCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** For a request that never reached a page; what has no word of its own was not understood. */
    static ErrorCode ofStatus(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> WRONG_METHOD;
            case 413 -> TOO_LARGE;
            case 415 -> NOT_A_FORM;
            default -> INVALID_REQUEST;
        };
    }
}
