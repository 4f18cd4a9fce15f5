package vn.cuaso.auth.pairing;

import jakarta.ws.rs.core.NewCookie;
import vn.cuaso.auth.page.HostCookie;

/** The cookie that lets a browser at its streams at qr-session-service (rule QR-4). This service sets it and never gets it. */
final class StreamCookie {

    private static final String NAME = "__Host-qr-stream";

    private StreamCookie() {}

    static NewCookie of(String value) {
        return HostCookie.set(NAME, value);
    }
}
