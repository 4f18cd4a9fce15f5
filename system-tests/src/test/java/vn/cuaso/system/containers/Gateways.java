package vn.cuaso.system.containers;

import java.util.Map;
import vn.cuaso.local.launcher.Balancer;

/** Two gateways behind one port, which is shared out here as a balancer in front of an installation would. */
final class Gateways implements AutoCloseable {
    private final int port = FreePort.find();
    private final int management = FreePort.find();
    private final int second = FreePort.find();
    private final int secondManagement = FreePort.find();
    private Balancer balancer;

    /** What browsers see. */
    int port() {
        return port;
    }

    /** For {@code two-of-each.yml}. */
    Map<String, String> environment() {
        return Map.of(
                "CUASO_SHARED_PORT", Integer.toString(port),
                "CUASO_MANAGEMENT_PORT", Integer.toString(management),
                "CUASO_SECOND_PORT", Integer.toString(second),
                "CUASO_SECOND_MANAGEMENT_PORT", Integer.toString(secondManagement));
    }

    /** Takes connections from now on. */
    void shareOut(int first) {
        if (balancer == null) {
            balancer = Balancer.between(port, Map.of(first, management, second, secondManagement));
        }
    }

    @Override
    public void close() {
        if (balancer != null) {
            balancer.close();
        }
    }
}
