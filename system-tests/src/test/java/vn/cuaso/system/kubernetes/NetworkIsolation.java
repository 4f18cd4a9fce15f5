package vn.cuaso.system.kubernetes;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Nothing is let through but the arrows of docs/architecture.md. */
final class NetworkIsolation implements Policy {
    private static final Set<String> DESIGN = Set.of(
            "portal-gateway -> auth-service:8081",
            "portal-gateway -> qr-session-service:8083",
            "portal-gateway -> stats-service:8084",
            "portal-gateway -> redis:6379",
            "auth-service -> otp-service:8082",
            "auth-service -> qr-session-service:8083",
            // The operators' console (ADR 0017).
            "auth-service -> stats-service:8084",
            "auth-service -> postgresql:5432",
            "auth-service -> redis:6379",
            "auth-service -> kafka:9093",
            "otp-service -> auth-service:8081",
            "otp-service -> redis:6379",
            "otp-service -> kafka:9093",
            "qr-session-service -> auth-service:8081",
            "qr-session-service -> auth-service:8091",
            "qr-session-service -> redis:6379",
            "qr-session-service -> kafka:9093",
            "stats-service -> auth-service:8081",
            "stats-service -> postgresql:5432",
            "stats-service -> kafka:9093",
            "auth-migrations -> postgresql:5432",
            "stats-migrations -> postgresql:5432",
            // Operators' commands.
            "auth-service-commands -> postgresql:5432",
            "stats-service-commands -> postgresql:5432");

    /** The SMS inbox is a page of otp-service, ended sessions are told inside, and somebody brings the demo people in. */
    private static final Set<String> ON_TRIAL = Set.of(
            "portal-gateway -> otp-service:8082",
            "auth-service -> portal-gateway:8080",
            "demo-accounts -> postgresql:5432");

    private static final Set<String> OUTWARD = Set.of("auth-service", "otp-service");

    /** Services alone, where traces are switched on (docs/observability.md). */
    private static final Set<String> TO_OTHER_NAMESPACES = Stream.of(
                    "auth-service", "otp-service", "qr-session-service", "stats-service", "portal-gateway")
            .flatMap(service -> Stream.of(service + " -> tracing:4317", service + " -> tracing:4318"))
            .collect(Collectors.toSet());

    @Override
    public Stream<String> violations(Manifests manifests) {
        AllowedArrows allowed = new AllowedArrows(manifests);
        Set<String> design = new TreeSet<>(DESIGN);
        if (manifests.installation().at("/data/CUASO_DEPLOYMENT").asText().equals("local")) {
            design.addAll(ON_TRIAL);
        }
        Set<String> arrows = allowed.texts();
        return Stream.of(
                        manifests.find("NetworkPolicy", "default-deny").stream().noneMatch(NetworkIsolation::deniesAll)
                                ? Stream.of("what is not allowed is not denied")
                                : Stream.<String>empty(),
                        manifests
                                .workloads()
                                .filter(workload ->
                                        manifests.of("NetworkPolicy").noneMatch(policy -> isOf(policy, workload)))
                                .map(workload -> workload + " has no network policy of its own"),
                        manifests
                                .of("NetworkPolicy")
                                .filter(NetworkIsolation::letsAnybody)
                                .map(policy -> policy + " has a rule for anybody"),
                        without(arrows, design).map(arrow -> "not in the design: " + arrow),
                        without(design, arrows).map(arrow -> "not let through: " + arrow),
                        without(allowed.toOtherNamespaces(), TO_OTHER_NAMESPACES)
                                .map(arrow -> "not in the design: " + arrow),
                        without(TO_OTHER_NAMESPACES, allowed.toOtherNamespaces())
                                .map(arrow -> "not let through: " + arrow),
                        without(allowed.outward(), OUTWARD).map(caller -> "may reach the Internet: " + caller))
                .flatMap(problems -> problems);
    }

    private static boolean deniesAll(Manifest policy) {
        Set<String> types =
                policy.each("/spec/policyTypes").map(type -> type.asText()).collect(Collectors.toSet());
        return policy.at("/spec/podSelector").isEmpty()
                && types.equals(Set.of("Ingress", "Egress"))
                && policy.at("/spec/ingress").isMissingNode()
                && policy.at("/spec/egress").isMissingNode();
    }

    private static boolean letsAnybody(Manifest policy) {
        return policy.each("/spec/ingress").anyMatch(rule -> rule.path("from").isEmpty())
                || policy.each("/spec/egress").anyMatch(rule -> rule.path("to").isEmpty());
    }

    private static boolean isOf(Manifest policy, Manifest workload) {
        return !policy.at("/spec/podSelector").isEmpty()
                && Selectors.matches(
                        policy.at("/spec/podSelector"), workload.pod().labels());
    }

    private static Stream<String> without(Set<String> all, Set<String> left) {
        return all.stream().filter(one -> !left.contains(one)).sorted();
    }
}
