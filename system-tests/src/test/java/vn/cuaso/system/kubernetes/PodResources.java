package vn.cuaso.system.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Every container says what it needs, what it may take at most, and exactly which image it is. */
final class PodResources implements Policy {
    private static final List<String> RESOURCES = List.of("cpu", "memory", "ephemeral-storage");
    private static final Pattern TAGGED = Pattern.compile(".+(:(?!latest$)[^:/]+|@sha256:[0-9a-f]{64})");

    @Override
    public Stream<String> violations(Manifests manifests) {
        return manifests.workloads().flatMap(workload -> {
            Problems problems = new Problems(workload);
            Stream.of("/spec/containers", "/spec/initContainers")
                    .flatMap(workload.pod()::each)
                    .forEach(container -> ofContainer(container, problems));
            return problems.stream();
        });
    }

    private static void ofContainer(JsonNode container, Problems problems) {
        for (String resource : RESOURCES) {
            problems.unless(container.at("/resources/requests").has(resource), "requests no " + resource);
            problems.unless(container.at("/resources/limits").has(resource), "has no limit of " + resource);
        }
        // More than was requested is not there when a node is full: the pod that took it would be killed.
        problems.unless(
                container.at("/resources/requests/memory").equals(container.at("/resources/limits/memory")),
                "may take more memory than it requests");
        problems.unless(
                TAGGED.matcher(container.path("image").asText()).matches(),
                "has an image without a version: " + container.path("image").asText());
    }
}
