package vn.cuaso.system.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code kubernetes/command} makes Jobs from: one for each service with commands, which never runs by itself, and once when it is asked to. */
final class Commands implements Policy {
    private static final Set<String> SERVICES = Set.of("auth-service", "stats-service");
    private static final String IMPORT = "/import";

    @Override
    public Stream<String> violations(Manifests manifests) {
        Set<String> expected =
                SERVICES.stream().map(service -> service + "-commands").collect(Collectors.toCollection(TreeSet::new));
        Set<String> names = manifests.of("CronJob").map(Manifest::name).collect(Collectors.toCollection(TreeSet::new));
        return Stream.concat(
                names.equals(expected) ? Stream.of() : Stream.of("commands are of " + names),
                manifests.of("CronJob").flatMap(Commands::ofTemplate));
    }

    private static Stream<String> ofTemplate(Manifest template) {
        Problems problems = new Problems(template);
        JsonNode job = template.at("/spec/jobTemplate/spec");
        problems.unless(template.at("/spec/suspend").asBoolean(), "runs by itself");
        problems.unless(
                job.path("backoffLimit").asInt(1) == 0
                        && template.pod().at("/spec/restartPolicy").asText().equals("Never"),
                "is tried again when its exit code is an answer");
        problems.unless(job.has("ttlSecondsAfterFinished"), "keeps the file of an import");
        problems.unless(
                template.pod()
                        .at("/spec/containers/0/image")
                        .asText()
                        .contains("/" + template.name().replaceFirst("-commands$", "") + ":"),
                "runs another service's image");
        problems.unless(
                template.pod().at("/spec/containers/0/name").asText().equals("service"), "has another container");
        problems.unless(
                template.pod().at("/spec/initContainers/0/name").asText().equals("file")
                        && template.pod().at("/spec/initContainers").size() == 1,
                "waits for no file");
        Stream.of("/spec/containers/0", "/spec/initContainers/0")
                .filter(container -> template.pod()
                        .each(container + "/volumeMounts")
                        .noneMatch(mount -> mount.path("mountPath").asText().equals(IMPORT)))
                .forEach(container -> problems.add("has no " + IMPORT + " in " + container));
        return problems.stream();
    }
}
