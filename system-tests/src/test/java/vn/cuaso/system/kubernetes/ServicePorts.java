package vn.cuaso.system.kubernetes;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Service leads to one Deployment, by ports that it has; a ServiceMonitor to a port of a Service. */
final class ServicePorts implements Policy {

    @Override
    public Stream<String> violations(Manifests manifests) {
        return Stream.of(
                        manifests.of("Service").flatMap(service -> ofService(service, manifests)),
                        manifests
                                .of("Deployment")
                                .filter(deployment -> manifests
                                        .find("Service", deployment.name())
                                        .isEmpty())
                                .map(deployment -> deployment + " has no Service"),
                        manifests.of("ServiceMonitor").flatMap(monitor -> ofMonitor(monitor, manifests)))
                .flatMap(problems -> problems);
    }

    private static Stream<String> ofService(Manifest service, Manifests manifests) {
        Problems problems = new Problems(service);
        List<Manifest> deployments = manifests
                .of("Deployment")
                .filter(deployment -> deployment
                        .pod()
                        .labels()
                        .entrySet()
                        .containsAll(Texts.of(service.at("/spec/selector")).entrySet()))
                .toList();
        problems.unless(deployments.size() == 1, "leads to " + deployments);
        Set<String> ports = deployments.stream()
                .flatMap(deployment -> deployment.each("/spec/template/spec/containers/0/ports"))
                .map(port -> port.path("name").asText())
                .collect(Collectors.toSet());
        service.each("/spec/ports")
                .map(port -> port.path("targetPort").asText())
                .filter(target -> !ports.contains(target))
                .forEach(target -> problems.add("leads to a port that is not there: " + target));
        return problems.stream();
    }

    private static Stream<String> ofMonitor(Manifest monitor, Manifests manifests) {
        Set<String> ports = manifests
                .of("Service")
                .filter(service -> Selectors.matches(monitor.at("/spec/selector"), service.labels()))
                .flatMap(service -> service.each("/spec/ports"))
                .map(port -> port.path("name").asText())
                .collect(Collectors.toSet());
        return monitor.each("/spec/endpoints")
                .map(endpoint -> endpoint.path("port").asText())
                .filter(port -> !ports.contains(port))
                .map(port -> monitor + " looks at a port that is not there: " + port);
    }
}
