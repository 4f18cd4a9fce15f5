package vn.cuaso.local.launcher;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import vn.cuaso.local.process.Program;
import vn.cuaso.local.settings.Service;

/** Where services of several instances are found: one address each, as always. With one instance there is nothing to balance. */
final class Balancers implements AutoCloseable {
    private final Map<ServiceInstance, InstanceHealth> health;
    private final List<Balancer> balancers;
    private volatile boolean closed;

    private Balancers(Map<ServiceInstance, InstanceHealth> health, List<Balancer> balancers) {
        this.health = health;
        this.balancers = balancers;
    }

    static Balancers of(ServicePorts ports) {
        if (ports.instances() == 1) {
            return new Balancers(Map.of(), List.of());
        }
        Map<ServiceInstance, InstanceHealth> health = ServiceInstance.ofEach(ports.instances()).stream()
                .collect(Collectors.toMap(
                        instance -> instance,
                        instance ->
                                new InstanceHealth(HealthProbe.ofManagement(ports.managementOf(instance))::isReady)));
        List<Balancer> balancers = new ArrayList<>();
        for (Service service : Service.values()) {
            balancers.add(new Balancer(ports.of(service), endpoints(service, ports::of, health)));
        }
        balancers.add(new Balancer(ports.authInternal(), endpoints(Service.AUTH, ports::authInternal, health)));
        return new Balancers(health, balancers);
    }

    private static List<Endpoint> endpoints(
            Service service, ToIntFunction<ServiceInstance> port, Map<ServiceInstance, InstanceHealth> health) {
        return health.keySet().stream()
                .filter(instance -> instance.service() == service)
                .sorted(Comparator.comparingInt(ServiceInstance::number))
                .map(instance -> new Endpoint(port.applyAsInt(instance), health.get(instance)))
                .toList();
    }

    /** The instance, told to the balancers as soon as it is ready. */
    Program announced(ServiceInstance instance, Program program) {
        return health.containsKey(instance) ? new AnnouncedService(program, health.get(instance)) : program;
    }

    /** Takes connections from now on; they are given to whoever is ready. */
    void start() {
        balancers.forEach(Balancer::start);
        health.values().forEach(instance -> Thread.startVirtualThread(() -> instance.watch(() -> closed)));
    }

    @Override
    public void close() {
        closed = true;
        balancers.forEach(Balancer::close);
    }
}
