package vn.cuaso.otp.testing;

import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The masters of a Redis Cluster, each asked by itself, as an operator does who moves keys between them. */
public final class RedisNodes implements AutoCloseable {

    private static final String ALL_IN_A_SLOT = "1000";
    private static final String TIMEOUT_MILLIS = "5000";

    private final Vertx vertx = Vertx.vertx();
    private final Map<String, Redis> byUri = new LinkedHashMap<>();

    /**
     * @param uris of a user that may do everything
     */
    public RedisNodes(List<String> uris) {
        uris.forEach(uri -> byUri.put(uri, Redis.createClient(vertx, uri)));
    }

    /** Moves the slot of this key, with all that is in it, to another node. */
    public void moveSlotOf(String key) {
        var any = byUri.keySet().iterator().next();
        var slot = cluster(any, "KEYSLOT", key).toString();
        var source = byUri.keySet().stream()
                .filter(node -> cluster(node, "COUNTKEYSINSLOT", slot).toLong() > 0)
                .findFirst()
                .orElseThrow();
        var target = byUri.keySet().stream()
                .filter(node -> !node.equals(source))
                .findFirst()
                .orElseThrow();
        var targetId = id(target);
        cluster(target, "SETSLOT", slot, "IMPORTING", id(source));
        cluster(source, "SETSLOT", slot, "MIGRATING", targetId);
        migrate(source, target, cluster(source, "GETKEYSINSLOT", slot, ALL_IN_A_SLOT));
        Stream.concat(Stream.of(target, source), byUri.keySet().stream())
                .forEach(node -> cluster(node, "SETSLOT", slot, "NODE", targetId));
    }

    private void migrate(String source, String target, Response keys) {
        var address = URI.create(target);
        var user = address.getUserInfo().split(":", 2);
        var request = Request.cmd(Command.MIGRATE)
                .arg(address.getHost())
                .arg(address.getPort())
                .arg("")
                .arg(0)
                .arg(TIMEOUT_MILLIS)
                .arg("AUTH2")
                .arg(user[0])
                .arg(user[1])
                .arg("KEYS");
        keys.forEach(key -> request.arg(key.toString()));
        send(source, request);
    }

    private String id(String node) {
        return cluster(node, "MYID").toString();
    }

    private Response cluster(String node, String... words) {
        var request = Request.cmd(Command.CLUSTER);
        for (var word : words) {
            request.arg(word);
        }
        return send(node, request);
    }

    private Response send(String node, Request request) {
        try {
            return byUri.get(node)
                    .send(request)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(request.command() + " at a node of the cluster", e);
        }
    }

    @Override
    public void close() {
        byUri.values().forEach(Redis::close);
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
