package vn.cuaso.local.stores;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.cuaso.local.process.ChildProcess;
import vn.cuaso.local.process.Ports;
import vn.cuaso.local.process.Readiness;
import vn.cuaso.local.settings.StoreKind;

/** One of the masters of a Redis Cluster. There are no replicas: what tests need is that keys lie on several nodes. */
final class RedisClusterNode implements Store {
    // What the other masters hold is still to be had while one is away.
    static final String CONFIGURATION = """
            cluster-enabled yes
            cluster-node-timeout 3000
            cluster-require-full-coverage no
            """;

    private static final int MASTERS = 3;
    private static final int SLOTS = 16_384;

    // Where the nodes talk to one another; Redis 6.2 lets nobody choose.
    private static final int BUS = 10_000;

    private final int number;
    private final RedisServer server;
    private final List<Integer> ports;

    private RedisClusterNode(int number, RedisServer server, List<Integer> ports) {
        this.number = number;
        this.server = server;
        this.ports = ports;
    }

    /** All the masters of a cluster that does not run yet. Each waits for the others when it is started. */
    static List<RedisClusterNode> all(StoreSettings settings) {
        List<Integer> ports = IntStream.range(0, MASTERS)
                .mapToObj(_ -> settings.ports().free(port -> Ports.isFree(port + BUS)))
                .toList();
        return IntStream.range(0, MASTERS)
                .mapToObj(index -> new RedisClusterNode(
                        index + 1, new RedisServer(settings, StoreKind.REDIS.part(index + 1), ports.get(index)), ports))
                .toList();
    }

    @Override
    public StoreKind kind() {
        return StoreKind.REDIS;
    }

    @Override
    public String name() {
        return kind().part(number);
    }

    RedisServer server() {
        return server;
    }

    @Override
    public ChildProcess launch() {
        return server.launch(CONFIGURATION);
    }

    @Override
    public void awaitReady(ChildProcess process) {
        Readiness.await(process, server.probe()::answers);
        join();
        Readiness.await(process, this::isWhole);
    }

    /** Joins the others; a node that has joined before takes no harm. */
    void join() {
        RedisProbe probe = server.probe();
        probe.ask("CLUSTER SET-CONFIG-EPOCH " + number);
        probe.ask("CLUSTER ADDSLOTS " + slots());
        ports.forEach(port -> probe.ask("CLUSTER MEET 127.0.0.1 " + port));
    }

    /** The same from each node. */
    @Override
    public Map<String, String> handover() {
        Map<String, String> values = new LinkedHashMap<>(server.passwords());
        values.put(
                "redis.address", ports.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(",")));
        return values;
    }

    /** Whether all masters have found one another. */
    boolean isWhole() {
        String information = server.probe().ask("CLUSTER INFO");
        return information.contains("cluster_state:ok\r\n")
                && information.contains("cluster_slots_ok:" + SLOTS + "\r\n")
                && information.contains("cluster_size:" + MASTERS + "\r\n");
    }

    private String slots() {
        return IntStream.range(SLOTS * (number - 1) / MASTERS, SLOTS * number / MASTERS)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(" "));
    }
}
