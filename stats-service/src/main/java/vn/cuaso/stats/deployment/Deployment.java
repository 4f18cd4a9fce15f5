package vn.cuaso.stats.deployment;

/** What kind of installation this is ({@code cuaso.deployment}). */
public enum Deployment {
    /** The default: the clock is the real one. */
    PRODUCTION,
    /** A trial on one machine, reached over loopback only. */
    LOCAL
}
