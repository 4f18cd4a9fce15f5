package vn.cuaso.auth.client.registration;

import java.util.Locale;

/** How a client came to be registered. */
enum ClientOrigin {
    /** By the installation's own configuration: it may have what only our own services have. */
    CONFIGURED,
    /** By an operator, for anybody. */
    REGISTERED;

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
