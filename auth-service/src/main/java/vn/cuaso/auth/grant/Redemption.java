package vn.cuaso.auth.grant;

/** What came of presenting a code. */
public sealed interface Redemption {

    /** The one success. */
    record Redeemed(Grant grant) implements Redemption {}

    /** The code had been redeemed before: all that it gave is revoked (RFC 6749 §4.1.2). */
    record Reused(Grant grant) implements Redemption {}

    /** No such code, or it has expired, or its grant was revoked. */
    record Unknown() implements Redemption {}
}
