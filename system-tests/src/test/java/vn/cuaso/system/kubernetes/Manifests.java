package vn.cuaso.system.kubernetes;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All objects of an overlay.
 *
 * @param all in the order in which they were rendered
 */
record Manifests(List<Manifest> all) {
    private static final ObjectMapper YAML = YAMLMapper.builder(YAMLFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    /** Reads documents of YAML. A key that is there twice is an error. */
    static Manifests parse(String yaml) {
        try (JsonParser parser = YAML.createParser(yaml)) {
            return new Manifests(YAML.readValues(parser, JsonNode.class).readAll().stream()
                    .map(Manifest::new)
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<Manifest> of(String kind) {
        return all.stream().filter(manifest -> manifest.is(kind));
    }

    /** What pods are made from. */
    Stream<Manifest> workloads() {
        return all.stream().filter(Manifest::hasPods);
    }

    Optional<Manifest> find(String kind, String name) {
        return of(kind).filter(manifest -> manifest.name().equals(name)).findAny();
    }

    /** A generated ConfigMap, whose name ends with a hash of its content. */
    Optional<Manifest> configMap(String generated) {
        return find("ConfigMap", generated);
    }

    /** The ConfigMap {@code installation}, which every service gets as its environment. */
    Manifest installation() {
        return of("ConfigMap")
                .filter(map -> map.name().startsWith("installation-"))
                .findAny()
                .orElseThrow();
    }
}
