package vn.cuaso.system.kubernetes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** A recovered PostgreSQL reads the archive that production wrote, and writes one that is another: CloudNativePG refuses the same one. */
final class Recovery implements Policy {
    private static final String PLUGIN = "barman-cloud.cloudnative-pg.io";

    private final Manifests production;

    Recovery(Manifests production) {
        this.production = production;
    }

    @Override
    public Stream<String> violations(Manifests manifests) {
        Manifest cluster = database(manifests);
        Problems problems = new Problems(cluster);
        JsonNode source = cluster.each("/spec/externalClusters")
                .filter(external -> external.path("name")
                        .asText()
                        .equals(cluster.at("/spec/bootstrap/recovery/source").asText()))
                .map(external -> external.path("plugin"))
                .filter(plugin -> plugin.path("name").asText().equals(PLUGIN))
                .map(plugin -> plugin.path("parameters"))
                .findAny()
                .orElseThrow();
        problems.unless(source.equals(written(database(production))), "does not begin with what production wrote");
        JsonNode written = written(cluster);
        problems.unless(!written.path("serverName").asText().isEmpty(), "writes an archive without a name");
        problems.unless(!written.equals(source), "writes to the archive that it begins with");
        problems.unless(
                manifests
                        .find("ObjectStore", written.path("barmanObjectName").asText())
                        .isPresent(),
                "writes to no store");
        return problems.stream();
    }

    private static Manifest database(Manifests manifests) {
        return manifests.find("Cluster", "postgresql").orElseThrow();
    }

    /** The parameters of the plugin that takes the log away. */
    private static JsonNode written(Manifest cluster) {
        return cluster.each("/spec/plugins")
                .filter(plugin -> plugin.path("name").asText().equals(PLUGIN)
                        && plugin.path("isWALArchiver").asBoolean())
                .map(plugin -> plugin.path("parameters"))
                .findAny()
                .orElseThrow();
    }
}
