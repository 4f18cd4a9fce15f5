package vn.cuaso.auth.internal;

import jakarta.enterprise.context.ApplicationScoped;

/** Tells tests of internal resources where the internal API listens. */
@ApplicationScoped
public class InternalAddress {

    private final InternalServer server;

    InternalAddress(InternalServer server) {
        this.server = server;
    }

    public int port() {
        return server.port();
    }
}
