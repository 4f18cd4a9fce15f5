package vn.cuaso.system.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The services are asked whether they are well, and leave so that nobody's sign-in fails (docs/adr/0013). Jobs, which cannot be changed,
 * are soon gone: while one is there, another version of it is refused.
 */
final class PodLifecycle implements Policy {
    private static final Map<String, String> PROBES = Map.of(
            "startupProbe",
            "/q/health/started",
            "readinessProbe",
            "/q/health/ready",
            "livenessProbe",
            "/q/health/live");

    private static final int LONGEST_REST = 600;

    @Override
    public Stream<String> violations(Manifests manifests) {
        return Stream.concat(
                manifests.of("Deployment").flatMap(PodLifecycle::ofDeployment),
                manifests
                        .of("Job")
                        .filter(job -> job.at("/spec/ttlSecondsAfterFinished").asInt(Integer.MAX_VALUE) > LONGEST_REST)
                        .map(job -> job + " stands in the way of the next version long after its end"));
    }

    private static Stream<String> ofDeployment(Manifest deployment) {
        Problems problems = new Problems(deployment);
        JsonNode update = deployment.at("/spec/strategy/rollingUpdate");
        problems.unless(
                update.path("maxUnavailable").asText().equals("0")
                        && update.path("maxSurge").asInt() > 0,
                "takes an instance away before another is ready");
        JsonNode pod = deployment.at("/spec/template/spec");
        problems.unless(
                Manifest.elements(pod.path("topologySpreadConstraints"))
                        .map(spread -> spread.path("topologyKey").asText())
                        .anyMatch("kubernetes.io/hostname"::equals),
                "may have all instances on one node");
        JsonNode container = pod.at("/containers/0");
        PROBES.forEach((probe, path) -> {
            JsonNode get = container.path(probe).path("httpGet");
            problems.unless(
                    get.path("path").asText().equals(path)
                            && get.path("port").asText().equals("management"),
                    "has no " + probe + " at " + path + " of its management port");
        });
        ofEnd(pod, container, problems);
        return problems.stream();
    }

    private static void ofEnd(JsonNode pod, JsonNode container, Problems problems) {
        long waiting = container.at("/lifecycle/preStop/sleep/seconds").asLong();
        long leaving = seconds(container, "QUARKUS_SHUTDOWN_DELAY");
        long ending = seconds(container, "QUARKUS_SHUTDOWN_TIMEOUT");
        problems.unless(waiting > 0, "is told to leave while it is still sent requests");
        problems.unless(leaving > 0, "never says that it is not ready before it closes");
        problems.unless(ending > 0, "does not wait for its requests");
        problems.unless(
                pod.path("terminationGracePeriodSeconds").asLong() > waiting + leaving + ending,
                "is killed before it has ended");
    }

    private static long seconds(JsonNode container, String variable) {
        return Manifest.elements(container.path("env"))
                .filter(entry -> entry.path("name").asText().equals(variable))
                .map(entry -> entry.path("value").asText())
                .filter(value -> value.matches("\\d+s"))
                .mapToLong(value -> Long.parseLong(value.substring(0, value.length() - 1)))
                .findAny()
                .orElse(0);
    }
}
