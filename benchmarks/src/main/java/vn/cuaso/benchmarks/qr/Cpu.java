package vn.cuaso.benchmarks.qr;

import java.util.Map;
import java.util.TreeMap;

/** Processor time of each service since this was made. */
final class Cpu {
    private final Stage stage;
    private final Map<String, Long> before;

    Cpu(Stage stage) {
        this.stage = stage;
        this.before = now();
    }

    /** Milliseconds by service. */
    Map<String, Long> sofar() {
        Map<String, Long> used = now();
        used.replaceAll((service, millis) -> millis - before.get(service));
        return used;
    }

    private Map<String, Long> now() {
        Map<String, Long> millis = new TreeMap<>();
        millis.put("qr-session-service", stage.service().cpuMillis());
        stage.gateway().ifPresent(gateway -> millis.put("portal-gateway", gateway.cpuMillis()));
        return millis;
    }
}
