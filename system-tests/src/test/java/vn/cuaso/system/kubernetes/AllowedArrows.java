package vn.cuaso.system.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What network policies let through: what one of the caller's lets out and one of the called lets in. */
final class AllowedArrows {
    private static final Set<Integer> PORTS = Set.of(
            8080, 8081, 8082, 8083, 8084, 8091, 9080, 9081, 9082, 9083, 9084, 5432, 6379, 16379, 8000, 9090, 9091,
            9093);

    private static final String PEER = "cuaso.vn/peer";

    private final List<Manifest> policies;
    private final Map<String, Map<String, String>> callers = new TreeMap<>();
    private final Map<String, Map<String, String>> called = new HashMap<>(Arrow.STORES);

    AllowedArrows(Manifests manifests) {
        this.policies = manifests.of("NetworkPolicy").toList();
        manifests
                .workloads()
                .forEach(workload -> callers.put(workload.name(), workload.pod().labels()));
        called.putAll(callers);
    }

    Set<String> texts() {
        return callers.keySet().stream()
                .flatMap(from ->
                        called.keySet().stream().flatMap(to -> PORTS.stream().map(port -> new Arrow(from, to, port))))
                .filter(this::isAllowed)
                .map(Arrow::toString)
                .collect(Collectors.toSet());
    }

    /** Callers that may reach addresses outside of the cluster. */
    Set<String> outward() {
        return callers.entrySet().stream()
                .filter(caller -> selecting(caller.getValue())
                        .flatMap(policy -> policy.each("/spec/egress"))
                        .flatMap(rule -> Manifest.elements(rule.path("to")))
                        .anyMatch(peer -> peer.has("ipBlock")))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whom callers may reach in namespaces with the label {@value #PEER}, as {@code caller -> its value:port}. */
    Set<String> toOtherNamespaces() {
        return callers.entrySet().stream()
                .flatMap(caller -> selecting(caller.getValue())
                        .flatMap(policy -> policy.each("/spec/egress"))
                        .flatMap(rule -> Manifest.elements(rule.path("to"))
                                .map(peer -> Texts.of(peer.at("/namespaceSelector/matchLabels"))
                                        .get(PEER))
                                .filter(Objects::nonNull)
                                .flatMap(peer -> Manifest.elements(rule.path("ports"))
                                        .map(entry -> "%s -> %s:%s"
                                                .formatted(
                                                        caller.getKey(),
                                                        peer,
                                                        entry.path("port").asText())))))
                .collect(Collectors.toSet());
    }

    private boolean isAllowed(Arrow arrow) {
        Map<String, String> from = callers.get(arrow.from());
        Map<String, String> to = called.get(arrow.to());
        return lets(from, "/spec/egress", "to", to, arrow.port())
                && lets(to, "/spec/ingress", "from", from, arrow.port());
    }

    private boolean lets(Map<String, String> pod, String rules, String peers, Map<String, String> other, int port) {
        return selecting(pod)
                .flatMap(policy -> policy.each(rules))
                .filter(rule -> hasPort(rule, port))
                .anyMatch(rule -> isPeer(rule.path(peers), other));
    }

    private Stream<Manifest> selecting(Map<String, String> pod) {
        return policies.stream().filter(policy -> Selectors.matches(policy.at("/spec/podSelector"), pod));
    }

    private static boolean hasPort(JsonNode rule, int port) {
        return rule.path("ports").isMissingNode()
                || Manifest.elements(rule.path("ports"))
                        .anyMatch(entry -> entry.path("port").asInt() == port);
    }

    /** No peers are all of them. One that also names a namespace is not one of ours. */
    private static boolean isPeer(JsonNode peers, Map<String, String> pod) {
        return peers.isMissingNode()
                || Manifest.elements(peers)
                        .anyMatch(peer -> peer.has("podSelector")
                                && !peer.has("namespaceSelector")
                                && Selectors.matches(peer.path("podSelector"), pod));
    }
}
