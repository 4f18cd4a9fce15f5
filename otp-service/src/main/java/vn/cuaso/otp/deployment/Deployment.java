package vn.cuaso.otp.deployment;

/** What kind of installation this is ({@code cuaso.deployment}). */
public enum Deployment {
    /** The default: nothing that was made for trying out exists. */
    PRODUCTION,
    /** A trial on one machine, reached over loopback only. */
    LOCAL
}
