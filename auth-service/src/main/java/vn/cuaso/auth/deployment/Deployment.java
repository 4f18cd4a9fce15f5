package vn.cuaso.auth.deployment;

/** What kind of installation this is ({@code cuaso.deployment}). */
public enum Deployment {
    /** Serves citizens: refuses development keys and plain http. */
    PRODUCTION,
    /** One machine, reached over loopback only, with demo people and development keys. */
    LOCAL
}
