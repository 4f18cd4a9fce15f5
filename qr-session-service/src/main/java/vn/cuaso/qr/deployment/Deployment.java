package vn.cuaso.qr.deployment;

/** What kind of installation this is ({@code cuaso.deployment}). */
public enum Deployment {
    /** The default: real citizens, origins behind TLS. */
    PRODUCTION,
    /** A trial on one machine, reached over loopback only; every page says so. */
    LOCAL
}
