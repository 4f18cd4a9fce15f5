package vn.cuaso.system.kubernetes;

import java.util.Map;

/**
 * Who may call whom.
 *
 * @param from a service, a Job
 * @param to a service, a store
 * @param port of {@code to}
 */
record Arrow(String from, String to, int port) {

    /** The stores, whose pods their operators make, by labels that those give them. */
    static final Map<String, Map<String, String>> STORES = Map.of(
            "postgresql", Map.of("cnpg.io/cluster", "postgresql"),
            "kafka", Map.of("strimzi.io/cluster", "kafka"),
            "redis", Map.of("app", "redis-leader"));

    static Arrow of(String text) {
        String[] parts = text.split(" -> |:", 3);
        return new Arrow(parts[0], parts[1], Integer.parseInt(parts[2]));
    }

    @Override
    public String toString() {
        return from + " -> " + to + ":" + port;
    }
}
