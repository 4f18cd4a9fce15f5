package vn.cuaso.portal.deployment;

/** What an installation is for. */
public enum DeploymentKind {
    /** Real citizens, real host names behind TLS, no development keys. */
    PRODUCTION,
    /** One machine, reached over loopback; every page says that it is a trial. */
    LOCAL
}
