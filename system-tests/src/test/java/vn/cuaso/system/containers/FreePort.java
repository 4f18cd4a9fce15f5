package vn.cuaso.system.containers;

import java.security.SecureRandom;
import vn.cuaso.local.process.Ports;

/** A port of loopback that nobody listens on, and that no outgoing connection takes until somebody does. */
final class FreePort {
    private static final Ports PORTS = new Ports(new SecureRandom());

    private FreePort() {}

    static int find() {
        return PORTS.free();
    }
}
