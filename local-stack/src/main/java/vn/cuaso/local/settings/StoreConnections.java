package vn.cuaso.local.settings;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/**
 * What the stores handed over when they were ready: addresses and passwords. Keys:
 * {@code postgresql.address}, {@code postgresql.password.<role>}, {@code redis.address},
 * {@code redis.password.<user>}, {@code kafka.address}; an address is {@code 127.0.0.1:port}, that of a Redis Cluster
 * one for each of its masters, with commas between them.
 */
public final class StoreConnections {
    private final Properties handedOver;

    public StoreConnections(Properties handedOver) {
        this.handedOver = handedOver;
    }

    /** The Quarkus properties with which the service reaches those of its stores that are in {@code running}. */
    public Map<String, String> propertiesOf(Service service, Set<StoreKind> running) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (StoreKind store : service.stores()) {
            if (running.contains(store)) {
                properties.putAll(
                        switch (store) {
                            case POSTGRESQL -> postgresql(service);
                            case REDIS -> redis(service.id());
                            case KAFKA -> Map.of("kafka.bootstrap.servers", kafkaBootstrapServers());
                        });
            }
        }
        return properties;
    }

    /** What differs for auth-service when it uses another database of the same server. */
    public Map<String, String> ofDatabase(String database) {
        String address = get("postgresql.address") + "/" + database;
        return Map.of(
                "quarkus.datasource.reactive.url", "postgresql://" + address,
                "quarkus.datasource.jdbc.url", "jdbc:postgresql://" + address);
    }

    /** The address of Redis for one of its users, {@code default} being the one that may do everything; of a cluster, its first node. */
    public String redisUri(String user) {
        return redisUris(user).getFirst();
    }

    /** The same of each node of a Redis Cluster; of a Redis alone there is one. */
    public List<String> redisUris(String user) {
        String credentials = user + ":" + get("redis.password." + user);
        return Arrays.stream(get("redis.address").split(","))
                .map(address -> "redis://" + credentials + "@" + address)
                .toList();
    }

    /** The JDBC address of the database. */
    public String jdbcUrl() {
        return "jdbc:postgresql://" + get("postgresql.address") + "/cuaso";
    }

    /** The password of a database role. */
    public String postgresqlPassword(String role) {
        return get("postgresql.password." + role);
    }

    /** What Kafka's clients call {@code bootstrap.servers}. */
    public String kafkaBootstrapServers() {
        return get("kafka.address");
    }

    private Map<String, String> redis(String user) {
        List<String> nodes = redisUris(user);
        return nodes.size() == 1
                ? Map.of("quarkus.redis.hosts", nodes.getFirst())
                : Map.of("quarkus.redis.hosts", String.join(",", nodes), "quarkus.redis.client-type", "cluster");
    }

    private Map<String, String> postgresql(Service service) {
        String owner = service.id() + "_owner";
        return Map.of(
                "quarkus.datasource.reactive.url", "postgresql://" + get("postgresql.address") + "/cuaso",
                "quarkus.datasource.jdbc.url", jdbcUrl(),
                "quarkus.datasource.username", service.id(),
                "quarkus.datasource.password", postgresqlPassword(service.id()),
                "quarkus.flyway.username", owner,
                "quarkus.flyway.password", postgresqlPassword(owner));
    }

    private String get(String key) {
        String value = handedOver.getProperty(key);
        if (value == null) {
            throw new IllegalStateException("The stores did not hand over " + key + ": was that store started?");
        }
        return value;
    }
}
