package vn.cuaso.system.kubernetes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** PostgreSQL has the roles and schemas of the local stack; Redis forgets nothing within its bounds. */
final class OtherStores implements Policy {
    private static final Path ROLES =
            Kustomize.FOLDER.resolveSibling("local-stack/src/main/resources/vn/cuaso/local/stores/roles.sql");
    private static final List<String> REDIS =
            List.of("appendonly yes", "appendfsync everysec", "maxmemory-policy noeviction");
    private static final Set<String> MANAGED = Set.of("auth_owner", "auth", "stats_owner", "stats");

    @Override
    public Stream<String> violations(Manifests manifests) {
        return Stream.concat(
                manifests.of("Cluster").flatMap(cluster -> postgresql(cluster, manifests)),
                manifests.of("RedisCluster").flatMap(cluster -> redis(cluster, manifests)));
    }

    private static Stream<String> postgresql(Manifest cluster, Manifests manifests) {
        Problems problems = new Problems(cluster);
        // One that begins with a backup has the roles and schemas that are in it.
        if (cluster.at("/spec/bootstrap").has("initdb")) {
            String sql = file(
                    cluster.at("/spec/bootstrap/initdb/postInitApplicationSQLRefs/configMapRefs/0/name")
                            .asText(),
                    "roles.sql",
                    manifests);
            problems.unless(
                    statements(sql).equals(statements(local())), "makes other roles and schemas than the local stack");
        }
        Set<String> managed = cluster.each("/spec/managed/roles")
                .filter(role -> role.has("passwordSecret"))
                .map(role -> role.path("name").asText())
                .collect(Collectors.toSet());
        problems.unless(managed.equals(MANAGED), "has no password for each of " + MANAGED);
        problems.unless(
                cluster.each("/spec/postgresql/pg_hba")
                        .anyMatch(line -> line.asText().equals("hostnossl all all all reject")),
                "takes connections without TLS");
        return problems.stream();
    }

    private static Stream<String> redis(Manifest cluster, Manifests manifests) {
        Problems problems = new Problems(cluster);
        for (String member : List.of("redisLeader", "redisFollower")) {
            String settings = file(
                    cluster.at("/spec/" + member + "/redisConfig/additionalRedisConfig")
                            .asText(),
                    "redis-additional.conf",
                    manifests);
            problems.unless(settings.lines().toList().containsAll(REDIS), member + " lacks one of " + REDIS);
        }
        problems.unless(cluster.at("/spec").has("TLS"), "speaks without TLS");
        problems.unless(cluster.at("/spec").has("acl"), "has no users");
        return problems.stream();
    }

    private static String file(String configMap, String name, Manifests manifests) {
        return manifests
                .configMap(configMap)
                .map(map -> map.at("/data").path(name).asText())
                .orElse("");
    }

    private static String local() {
        try {
            return Files.readString(ROLES).replaceAll(" LOGIN PASSWORD :'\\w+'", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> statements(String sql) {
        return Arrays.stream(sql.replaceAll("(?m)^--.*$", "").split(";"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }
}
