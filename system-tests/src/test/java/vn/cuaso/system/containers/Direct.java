package vn.cuaso.system.containers;

import java.util.List;
import java.util.Map;
import vn.cuaso.local.settings.Origins;

/**
 * Nothing: browsers come to the gateway's published port.
 *
 * @param port that one
 */
record Direct(int port) implements Front {
    static final String SETTINGS = "system-tests/src/test/resources/containers/settings.yml";

    @Override
    public List<String> files() {
        return List.of(SETTINGS);
    }

    @Override
    public Map<String, String> environment() {
        return Map.of();
    }

    @Override
    public Origins origins() {
        return Origins.ofGateway(port);
    }
}
