package vn.cuaso.system.containers;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.cuaso.local.launcher.Balancer;
import vn.cuaso.local.settings.Origins;
import vn.cuaso.local.settings.Service;

/** Two gateways behind one port, which is shared out here as a balancer in front of an installation would. */
final class Gateways implements Front {
    private static final String SECOND = Service.PORTAL.module() + "-2";

    private final int first;
    private final int port = FreePort.find();
    private final int management = FreePort.find();
    private final int second = FreePort.find();
    private final int secondManagement = FreePort.find();
    private Balancer balancer;

    /**
     * @param first the first gateway's port
     */
    Gateways(int first) {
        this.first = first;
    }

    @Override
    public List<String> files() {
        return List.of(Direct.SETTINGS, "system-tests/src/test/resources/containers/two-of-each.yml");
    }

    @Override
    public Map<String, String> environment() {
        return Map.of(
                "CUASO_SHARED_PORT", Integer.toString(port),
                "CUASO_MANAGEMENT_PORT", Integer.toString(management),
                "CUASO_SECOND_PORT", Integer.toString(second),
                "CUASO_SECOND_MANAGEMENT_PORT", Integer.toString(secondManagement));
    }

    /** The gateway has a published port; the second one is a service of its own. */
    @Override
    public List<String> names(Service service) {
        return service == Service.PORTAL ? List.of(service.module(), SECOND) : List.of(service.module());
    }

    @Override
    public List<String> scale() {
        return Stream.of(Service.values())
                .filter(service -> service != Service.PORTAL)
                .flatMap(service -> Stream.of("--scale", service.module() + "=2"))
                .toList();
    }

    @Override
    public Origins origins() {
        return Origins.ofGateway(port);
    }

    @Override
    public void open() {
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
