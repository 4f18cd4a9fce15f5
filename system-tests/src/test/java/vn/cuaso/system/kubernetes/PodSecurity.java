package vn.cuaso.system.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Stream;

/** Pods run as a user of their own, write nowhere but into folders made for it, and have no way to the API server. */
final class PodSecurity implements Policy {
    private static final Set<String> VOLUMES = Set.of("configMap", "emptyDir", "projected");

    @Override
    public Stream<String> violations(Manifests manifests) {
        return Stream.concat(
                manifests.workloads().flatMap(PodSecurity::ofWorkload),
                manifests
                        .of("ServiceAccount")
                        .filter(account ->
                                account.at("/automountServiceAccountToken").asBoolean(true))
                        .map(account -> account + " hands out a token"));
    }

    private static Stream<String> ofWorkload(Manifest workload) {
        Manifest pod = workload.pod();
        Problems problems = new Problems(workload);
        problems.unless(pod.at("/spec/securityContext/runAsNonRoot").asBoolean(), "may run as root");
        problems.unless(pod.at("/spec/securityContext/runAsUser").asInt() > 0, "has no user of its own");
        problems.unless(
                pod.at("/spec/securityContext/seccompProfile/type").asText().equals("RuntimeDefault"),
                "has no seccomp profile");
        problems.unless(!pod.at("/spec/automountServiceAccountToken").asBoolean(true), "mounts a token");
        problems.unless(!pod.at("/spec/enableServiceLinks").asBoolean(true), "gets variables that look like settings");
        problems.unless(pod.at("/spec/serviceAccountName").isTextual(), "runs as the account `default`");
        for (String shared : Set.of("hostNetwork", "hostPID", "hostIPC")) {
            problems.unless(!pod.at("/spec/" + shared).asBoolean(), "shares with its node: " + shared);
        }
        pod.each("/spec/volumes")
                .filter(volume -> VOLUMES.stream().noneMatch(volume::has))
                .forEach(volume -> problems.add("has a volume of another kind: " + volume.path("name")));
        Stream.concat(pod.each("/spec/containers"), pod.each("/spec/initContainers"))
                .forEach(container -> ofContainer(container, problems));
        return problems.stream();
    }

    private static void ofContainer(JsonNode container, Problems problems) {
        JsonNode context = container.path("securityContext");
        problems.unless(context.path("readOnlyRootFilesystem").asBoolean(), "writes to its root file system");
        problems.unless(!context.path("allowPrivilegeEscalation").asBoolean(true), "may gain privileges");
        problems.unless(
                context.at("/capabilities/drop/0").asText().equals("ALL")
                        && context.at("/capabilities/add").isMissingNode(),
                "keeps capabilities");
    }
}
