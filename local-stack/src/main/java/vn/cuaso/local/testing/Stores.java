package vn.cuaso.local.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.cuaso.local.settings.Service;
import vn.cuaso.local.settings.StoreConnections;
import vn.cuaso.local.settings.StoreKind;

/**
 * Real stores for tests, empty and on random ports of loopback. Everything ends with {@link #close()}, and with this
 * JVM in any case. Redis is a cluster of three masters when the system property {@code cuaso.test.redis} says
 * {@code cluster} ({@code -Predis-cluster}); the stores are in containers, started by Testcontainers, when
 * {@code cuaso.test.stores} says {@code containers}.
 *
 * <pre>{@code
 * try (Stores stores = Stores.with(StoreKind.REDIS)) {
 *     String uri = stores.connections().redisUri("otp");
 * }
 * }</pre>
 */
public final class Stores implements AutoCloseable {
    private final ExternalProcess process;
    private final Set<StoreKind> running;
    private final StoreConnections connections;

    private Stores(ExternalProcess process, Set<StoreKind> running, StoreConnections connections) {
        this.process = process;
        this.running = running;
        this.connections = connections;
    }

    /** Starts these stores and returns when all of them answer. */
    public static Stores with(StoreKind first, StoreKind... others) {
        return start(EnumSet.of(first, others));
    }

    /** Starts these stores and returns when all of them answer. */
    public static Stores start(Set<StoreKind> kinds) {
        return start(kinds, RedisKind.isCluster());
    }

    /** Starts a Redis Cluster of three masters, whatever the system property says. */
    public static Stores withRedisCluster() {
        return start(EnumSet.of(StoreKind.REDIS), true);
    }

    private static Stores start(Set<StoreKind> kinds, boolean redisCluster) {
        StackClassPath classPath = StackClassPath.ofRepository();
        List<String> arguments = new ArrayList<>(List.of(classPath.binaries().toString()));
        kinds.forEach(kind -> arguments.add(kind.id()));
        if (redisCluster) {
            arguments.add("--redis-cluster");
        }
        if (inContainers()) {
            arguments.add("--containers");
        }
        ExternalProcess process = new ExternalProcess(classPath.java("vn.cuaso.local.stores.StoresMain", arguments));
        try {
            StoreConnections connections = new StoreConnections(HandoverFile.read(Path.of(process.await("ready"))));
            return new Stores(process, Set.copyOf(kinds), connections);
        } catch (RuntimeException e) {
            process.close();
            throw e;
        }
    }

    private static boolean inContainers() {
        return "containers".equals(System.getProperty("cuaso.test.stores"));
    }

    /** Addresses and passwords. */
    public StoreConnections connections() {
        return connections;
    }

    /** The Quarkus properties with which the service reaches these stores. */
    public Map<String, String> propertiesOf(Service service) {
        return connections.propertiesOf(service, running);
    }

    /** Starts a store that was stopped or killed, with the same port and data; returns when it answers. */
    public void start(StoreKind store) {
        command("start", store);
    }

    /** Stops the store in an orderly way, as for maintenance. */
    public void stop(StoreKind store) {
        command("stop", store);
    }

    /** Ends the store as a crash would. */
    public void kill(StoreKind store) {
        command("kill", store);
    }

    /** Freezes the store: its connections stay open and nothing answers. */
    public void pause(StoreKind store) {
        command("pause", store);
    }

    /** Undoes {@link #pause}. */
    public void resume(StoreKind store) {
        command("resume", store);
    }

    /** A Redis Cluster does it with all of its nodes. */
    private void command(String verb, StoreKind store) {
        int nodes = store == StoreKind.REDIS && running.contains(store)
                ? connections.redisUris("default").size()
                : 1;
        process.command(verb + " "
                + IntStream.rangeClosed(1, nodes).mapToObj(store::part).collect(Collectors.joining(" ")));
    }

    @Override
    public void close() {
        process.close();
    }
}
