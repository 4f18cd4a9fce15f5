package vn.cuaso.system.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The Secrets that manifests name, in each of the ways in which Kubernetes and the operators do that. */
final class ReferencedSecrets {
    /** Fields of an object whose field {@code name} is a Secret's. */
    private static final Set<String> REFERENCES = Set.of(
            "secretKeyRef", "passwordSecret", "redisSecret", "accessKeyId", "secretAccessKey", "certificateRefs");

    private ReferencedSecrets() {}

    /** Their names, and the keys of which the manifests say that they read them, as {@code name} and {@code name/key}. */
    static Set<String> in(Manifests manifests) {
        return manifests.all().stream()
                .flatMap(manifest -> in(manifest.content()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> in(JsonNode node) {
        return node.isObject()
                ? node.properties().stream()
                        .flatMap(field -> Stream.concat(named(field.getKey(), field.getValue()), in(field.getValue())))
                : Manifest.elements(node).flatMap(ReferencedSecrets::in);
    }

    private static Stream<String> named(String field, JsonNode value) {
        Stream<JsonNode> values = value.isArray() ? Manifest.elements(value) : Stream.of(value);
        return values.flatMap(one -> {
            if (REFERENCES.contains(field)) {
                return secret(one.path("name").asText(), one.path("key"));
            }
            if (!field.equals("secret")) {
                return Stream.of();
            }
            return one.has("secretName")
                    ? Stream.of(one.path("secretName").asText())
                    : Manifest.elements(one.path("items"))
                            .flatMap(item -> secret(one.path("name").asText(), item.path("key")));
        });
    }

    private static Stream<String> secret(String name, JsonNode key) {
        return key.isTextual() ? Stream.of(name, name + "/" + key.asText()) : Stream.of(name);
    }
}
