package vn.cuaso.system.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What the pods of a workload read as configuration: the files of their ConfigMap, and their environment. */
final class Mounted {
    private final Manifest workload;
    private final Manifests manifests;

    Mounted(String workload, Manifests manifests) {
        this(
                manifests
                        .workloads()
                        .filter(one -> one.name().equals(workload))
                        .findAny()
                        .orElseThrow(),
                manifests);
    }

    Mounted(Manifest workload, Manifests manifests) {
        this.workload = workload;
        this.manifests = manifests;
    }

    /** The settings of all files; which of two files counts is said by their ordinals, and not looked at. */
    Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        volume("configuration")
                .map(volume -> volume.path("configMap"))
                .forEach(source -> files(source).forEach(properties::put));
        properties.remove("config_ordinal");
        return properties;
    }

    /** The variables that are set for this workload alone. */
    Stream<String> variables() {
        return workload.pod()
                .each("/spec/containers")
                .flatMap(container -> Manifest.elements(container.path("env")))
                .map(entry -> entry.path("name").asText());
    }

    /** Whether the program is told of the files that are mounted, and of no others. */
    boolean namesItsFiles() {
        String files = hasSecretSettings() ? "/etc/cuaso,/run/secrets/service.properties" : "/etc/cuaso";
        return workload.pod()
                .each("/spec/containers")
                .flatMap(container -> Manifest.elements(container.path("env")))
                .filter(entry -> entry.path("name").asText().equals("SMALLRYE_CONFIG_LOCATIONS"))
                .anyMatch(entry -> entry.path("value").asText().equals(files));
    }

    /** Whether the service's own Secret is mounted too, which may hold any setting. */
    boolean hasSecretSettings() {
        return volume("secrets")
                .flatMap(volume -> Manifest.elements(volume.at("/projected/sources")))
                .flatMap(source -> Manifest.elements(source.at("/secret/items")))
                .anyMatch(item -> item.path("path").asText().equals("service.properties"));
    }

    private Stream<JsonNode> volume(String name) {
        return workload.pod()
                .each("/spec/volumes")
                .filter(volume -> volume.path("name").asText().equals(name));
    }

    private Map<String, String> files(JsonNode source) {
        Map<String, String> settings = new TreeMap<>();
        Texts.of(manifests.configMap(source.path("name").asText()).orElseThrow().at("/data")).entrySet().stream()
                .filter(file -> isMounted(file.getKey(), source))
                .flatMap(file -> PropertiesText.lines(file.getKey(), file.getValue()))
                .forEach(setting -> settings.put(setting.getKey(), setting.getValue()));
        return settings;
    }

    private static boolean isMounted(String file, JsonNode source) {
        return source.path("items").isMissingNode()
                || Manifest.elements(source.path("items"))
                        .anyMatch(item -> item.path("key").asText().equals(file));
    }
}
