package vn.cuaso.portal.forward;

import java.util.Optional;

/** A service behind the gateway. */
public enum Backend {
    AUTH("__Host-id-"),
    OTP(null),
    QR("__Host-qr-"),
    STATS(null),
    OTHER_AUTH("__Host-id-"),
    OTHER_OTP(null);

    private final String cookiePrefix;

    Backend(String cookiePrefix) {
        this.cookiePrefix = cookiePrefix;
    }

    /** What the names of this service's own cookies begin with; empty for a service that keeps none. */
    public Optional<String> cookiePrefix() {
        return Optional.ofNullable(cookiePrefix);
    }
}
