package vn.cuaso.local.launcher;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import vn.cuaso.local.process.Ports;
import vn.cuaso.local.process.StackFailure;
import vn.cuaso.local.settings.Service;

/**
 * The services' ports, laid out from the gateway's as docs/architecture.md lays them out from 8080.
 *
 * @param gateway the port that browsers use
 * @param instances of each service; of several, each has ports of its own beside those at which the service is found
 */
record ServicePorts(int gateway, int instances) {
    private static final int INTERNAL = 11;
    private static final int MANAGEMENT = 1_000;
    private static final int OTHER = 20;
    private static final int INSTANCE = 40;
    private static final int ATTEMPTS = 50;

    /** Those asked for, if all are free; or any that are. Where no service is started, they need not be free. */
    static ServicePorts choose(Options options, Ports ports) {
        if (options.portsFrom().isPresent()) {
            ServicePorts chosen = new ServicePorts(options.portsFrom().getAsInt(), options.instances());
            if (!options.storesOnly()) {
                chosen.requireFree(options.federation());
            }
            return chosen;
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            ServicePorts candidate = new ServicePorts(ports.free(), options.instances());
            if (candidate.taken(options.federation()).isEmpty()) {
                return candidate;
            }
        }
        throw new StackFailure("Found no free ports for the five services.");
    }

    /** Where others find the service. */
    int of(Service service) {
        return gateway
                + switch (service) {
                    case PORTAL -> 0;
                    case AUTH -> 1;
                    case OTP -> 2;
                    case QR -> 3;
                    case STATS -> 4;
                };
    }

    /** Where the instance itself listens. */
    int of(ServiceInstance instance) {
        return of(instance.service()) + beside(instance);
    }

    /** Health and metrics. */
    int managementOf(ServiceInstance instance) {
        return of(instance) + MANAGEMENT;
    }

    /** The internal API of auth-service. */
    int authInternal() {
        return gateway + INTERNAL;
    }

    /** The same of one instance. */
    int authInternal(ServiceInstance instance) {
        return authInternal() + beside(instance);
    }

    private int beside(ServiceInstance instance) {
        return instances == 1 ? 0 : instance.number() * INSTANCE;
    }

    /** The auth-service or otp-service that plays another provider. */
    int ofOther(Service service) {
        return of(service) + OTHER;
    }

    int managementOfOther(Service service) {
        return ofOther(service) + MANAGEMENT;
    }

    /** The internal API of that auth-service. */
    int otherAuthInternal() {
        return authInternal() + OTHER;
    }

    private void requireFree(boolean federation) {
        Map<Integer, String> taken = taken(federation);
        if (!taken.isEmpty()) {
            throw new StackFailure(
                    "Another program listens on %s. Stop it, or choose other ports: ./run --ports-from 18080"
                            .formatted(taken.entrySet().stream()
                                    .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                                    .collect(Collectors.joining(", "))));
        }
    }

    private Map<Integer, String> taken(boolean federation) {
        Map<Integer, String> wanted = new LinkedHashMap<>();
        for (Service service : Service.values()) {
            wanted.put(of(service), service.module());
        }
        wanted.put(authInternal(), Service.AUTH.module() + ", internal");
        for (ServiceInstance instance : ServiceInstance.ofEach(instances)) {
            wanted.put(of(instance), instance.name());
            wanted.put(managementOf(instance), instance.name() + ", management");
            if (instance.service() == Service.AUTH) {
                wanted.put(authInternal(instance), instance.name() + ", internal");
            }
        }
        if (federation) {
            for (Service service : OtherProvider.SERVICES) {
                wanted.put(ofOther(service), OtherProvider.name(service));
                wanted.put(managementOfOther(service), OtherProvider.name(service) + ", management");
            }
            wanted.put(otherAuthInternal(), OtherProvider.name(Service.AUTH) + ", internal");
        }
        wanted.keySet().removeIf(Ports::isFree);
        return wanted;
    }
}
