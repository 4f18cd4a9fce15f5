package vn.cuaso.auth.client.call;

/** Where a client's address may be. */
public enum Reach {
    /** In production only on the Internet, and by https: whoever registers a client is not one of us. */
    REGISTERED,
    /** Anywhere: operators wrote it down, such as that of our own portal beside this service. */
    CONFIGURED
}
