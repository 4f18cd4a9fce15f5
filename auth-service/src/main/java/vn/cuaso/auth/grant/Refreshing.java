package vn.cuaso.auth.grant;

/** What came of presenting a refresh token. */
public sealed interface Refreshing {

    record Refreshed(Grant grant) implements Refreshing {}

    /** The token had been replaced before: somebody has a copy, so the grant is revoked (RFC 9700 §4.14.2). */
    record Reused(Grant grant) implements Refreshing {}

    /** No such token, or its grant has ended, or had as many as it may. */
    record Unknown() implements Refreshing {}
}
