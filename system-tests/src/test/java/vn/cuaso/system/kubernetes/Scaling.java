package vn.cuaso.system.kubernetes;

import java.util.stream.Stream;

/**
 * Each service has a disruption budget and an autoscaler; that of qr-session-service also counts open streams, and that of
 * stats-service adds no third instance, which would have nothing to do (docs/operations.md).
 */
final class Scaling implements Policy {
    private static final String STREAMS = "qr-session-service";
    private static final String ONE_AT_A_TIME = "stats-service";

    @Override
    public Stream<String> violations(Manifests manifests) {
        return manifests.of("Deployment").flatMap(deployment -> of(deployment, manifests));
    }

    private static Stream<String> of(Manifest deployment, Manifests manifests) {
        Problems problems = new Problems(deployment);
        problems.unless(
                manifests
                        .of("PodDisruptionBudget")
                        .anyMatch(budget -> Selectors.matches(
                                        budget.at("/spec/selector"),
                                        deployment.pod().labels())
                                && !budget.at("/spec/selector").isEmpty()
                                && budget.at("/spec/maxUnavailable").asInt() == 1),
                "has no disruption budget");
        // A number of replicas would take back at each apply what the autoscaler did.
        problems.unless(!deployment.at("/spec").has("replicas"), "has a fixed number of instances");
        problems.unless(
                Selectors.matches(
                        deployment.at("/spec/selector"), deployment.pod().labels()),
                "does not select its own pods");
        problems.unless(
                autoscalers(deployment, manifests).anyMatch(scaler -> measures(scaler, "/resource/name", "cpu")),
                "is not scaled by processor time");
        problems.unless(
                !deployment.name().equals(STREAMS)
                        || autoscalers(deployment, manifests)
                                .anyMatch(scaler -> measures(scaler, "/pods/metric/name", StreamMetric.name())),
                "is not scaled by " + StreamMetric.name() + ", the gauge of its open streams");
        problems.unless(
                !deployment.name().equals(ONE_AT_A_TIME)
                        || autoscalers(deployment, manifests)
                                .allMatch(
                                        scaler -> scaler.at("/spec/maxReplicas").asInt() <= 2),
                "gets instances that have nothing to do");
        return problems.stream();
    }

    private static Stream<Manifest> autoscalers(Manifest deployment, Manifests manifests) {
        return manifests
                .of("HorizontalPodAutoscaler")
                .filter(scaler ->
                        scaler.at("/spec/scaleTargetRef/kind").asText().equals("Deployment"))
                .filter(scaler ->
                        scaler.at("/spec/scaleTargetRef/name").asText().equals(deployment.name()));
    }

    private static boolean measures(Manifest scaler, String pointer, String metric) {
        return scaler.each("/spec/metrics")
                .anyMatch(entry -> entry.at(pointer).asText().equals(metric));
    }
}
