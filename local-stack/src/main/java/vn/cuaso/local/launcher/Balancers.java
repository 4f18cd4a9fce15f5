package vn.cuaso.local.launcher;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.cuaso.local.settings.Service;

/** Where services of several instances are found: one address each, as always. With one instance there is nothing to balance. */
final class Balancers implements AutoCloseable {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final List<InstanceHealth> health;
    private final List<Balancer> balancers;
    private volatile boolean closed;

    private Balancers(List<InstanceHealth> health, List<Balancer> balancers) {
        this.health = health;
        this.balancers = balancers;
    }

    static Balancers of(ServicePorts ports) {
        if (ports.instances() == 1) {
            return new Balancers(List.of(), List.of());
        }
        Map<Service, List<InstanceHealth>> health = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            health.put(
                    service,
                    ServiceInstance.of(service, ports.instances()).stream()
                            .map(instance ->
                                    new InstanceHealth(HealthProbe.ofManagement(ports.managementOf(instance))::isReady))
                            .toList());
        }
        return new Balancers(
                health.values().stream().flatMap(List::stream).toList(),
                Stream.concat(
                                Stream.of(Service.values())
                                        .map(service -> balancer(service, ports, health.get(service))),
                                Stream.of(internal(ports, health.get(Service.AUTH))))
                        .toList());
    }

    private static Balancer balancer(Service service, ServicePorts ports, List<InstanceHealth> health) {
        return new Balancer(
                ports.of(service),
                ServiceInstance.of(service, ports.instances()).stream()
                        .map(instance -> new Endpoint(ports.of(instance), health.get(instance.number() - 1)))
                        .toList());
    }

    private static Balancer internal(ServicePorts ports, List<InstanceHealth> health) {
        return new Balancer(
                ports.authInternal(),
                ServiceInstance.of(Service.AUTH, ports.instances()).stream()
                        .map(instance -> new Endpoint(ports.authInternal(instance), health.get(instance.number() - 1)))
                        .toList());
    }

    /** Takes connections from now on; they are given to whoever is ready. */
    void start() {
        balancers.forEach(Balancer::start);
        health.forEach(instance -> Thread.startVirtualThread(() -> watch(instance)));
    }

    private void watch(InstanceHealth instance) {
        try {
            while (!closed) {
                instance.look();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        balancers.forEach(Balancer::close);
    }
}
