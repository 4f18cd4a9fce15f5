package vn.cuaso.system.kubernetes;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Prometheus is told of each store's pods, and let in to where they show their metrics: ports and labels are their operators'. */
final class StoreMonitors implements Policy {
    private static final Map<String, String> MONITORING = Map.of("cuaso.vn/peer", "monitoring");

    private static final List<Store> STORES = List.of(
            new Store(
                    "postgresql",
                    Map.of("cnpg.io/cluster", "postgresql", "cnpg.io/podRole", "instance"),
                    "metrics",
                    9187),
            new Store(
                    "kafka",
                    Map.of("strimzi.io/cluster", "kafka", "strimzi.io/broker-role", "true"),
                    "tcp-prometheus",
                    9404),
            new Store("redis", Map.of("app", "redis-leader"), "redis-exporter", 9121),
            new Store("redis", Map.of("app", "redis-follower"), "redis-exporter", 9121));

    @Override
    public Stream<String> violations(Manifests manifests) {
        return Stream.of(
                        STORES.stream()
                                .filter(store ->
                                        manifests.of("PodMonitor").noneMatch(monitor -> looksAt(monitor, store)))
                                .map(store -> "nobody looks at " + store),
                        STORES.stream()
                                .filter(store -> manifests
                                        .of("NetworkPolicy")
                                        .noneMatch(policy -> letsMonitoringIn(policy, store)))
                                .map(store -> "monitoring is kept out of " + store),
                        // Others have theirs switched on by themselves.
                        manifests
                                .of("RedisCluster")
                                .filter(redis ->
                                        !redis.at("/spec/redisExporter/enabled").asBoolean())
                                .map(redis -> redis + " shows no metrics"),
                        manifests
                                .of("Kafka")
                                .filter(kafka ->
                                        kafka.at("/spec/kafka/metricsConfig").isMissingNode())
                                .map(kafka -> kafka + " shows no metrics"))
                .flatMap(problems -> problems);
    }

    private static boolean looksAt(Manifest monitor, Store store) {
        return !monitor.at("/spec/selector").isEmpty()
                && Selectors.matches(monitor.at("/spec/selector"), store.labels())
                && monitor.each("/spec/podMetricsEndpoints")
                        .anyMatch(endpoint -> endpoint.path("port").asText().equals(store.portName())
                                && Manifest.elements(endpoint.path("relabelings"))
                                        .anyMatch(relabeling -> Texts.of(relabeling)
                                                .equals(Map.of("targetLabel", "job", "replacement", store.job()))));
    }

    private static boolean letsMonitoringIn(Manifest policy, Store store) {
        return !policy.at("/spec/podSelector").isEmpty()
                && Selectors.matches(policy.at("/spec/podSelector"), store.labels())
                && policy.each("/spec/ingress")
                        .filter(rule -> Manifest.elements(rule.path("ports"))
                                .anyMatch(port -> port.path("port").asInt() == store.port()))
                        .flatMap(rule -> Manifest.elements(rule.path("from")))
                        .anyMatch(peer -> Texts.of(peer.at("/namespaceSelector/matchLabels"))
                                .equals(MONITORING));
    }

    /**
     * A store's pods.
     *
     * @param job what alerts call it
     * @param labels that its operator gives them
     * @param portName of the metrics, as the operator has it
     */
    private record Store(String job, Map<String, String> labels, String portName, int port) {}
}
