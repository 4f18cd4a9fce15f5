package vn.cuaso.qr.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.Request;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import vn.cuaso.local.testing.InjectStores;
import vn.cuaso.local.testing.Stores;
import vn.cuaso.qr.testing.Await;

/** What is special about a Redis Cluster. */
@QuarkusTest
@EnabledIfSystemProperty(named = "cuaso.test.redis", matches = "cluster")
class RedisClusterQuarkusTest {

    @Inject
    SessionChanges changes;

    @Inject
    SessionStore store;

    @Inject
    Vertx vertx;

    @InjectStores
    Stores stores;

    private final QrSession.Created session = Sessions.crossDevice(Sessions.now());
    private final Set<SessionId> told = ConcurrentHashMap.newKeySet();
    private Cancellable listening = () -> {};

    @AfterEach
    void stopListening() {
        listening.cancel();
    }

    @Test
    void whicheverNodeCutsItsConnectionsOneSubscriptionIsLeftAndHearsOfChanges() {
        listening = changes.of(session.id()).subscribe().with(told::add);
        for (String node : nodes()) {
            Await.until("there is one subscription", () -> subscriptions() == 1);
            told.clear();
            ask(node, "KILL", "TYPE", "normal");
            ask(node, "KILL", "TYPE", "pubsub");
            Await.until("listeners are told to look again", () -> told.contains(session.id()));
        }
        Await.until("there is one subscription", () -> subscriptions() == 1);

        told.clear();
        Await.item(store.create(session, Sessions.now()));
        Await.item(store.cancel(session.id(), Sessions.now()));
        Await.until("the change is told", () -> told.contains(session.id()));
    }

    @Test
    void sessionsLieOnEveryNode() {
        assertThat(nodes()).hasSize(3);
        for (int number = 0; number < 60; number++) {
            Await.item(store.create(Sessions.crossDevice(Sessions.now()), Sessions.now()));
        }
        assertThat(nodes())
                .allSatisfy(node ->
                        assertThat(send(node, Request.cmd(Command.DBSIZE))).isNotEqualTo("0"));
    }

    private long subscriptions() {
        return nodes().stream()
                .flatMap(node -> ask(node, "LIST", "TYPE", "pubsub").lines())
                .filter(line -> !line.isBlank())
                .count();
    }

    private List<String> nodes() {
        return stores.connections().redisUris("default");
    }

    private String ask(String node, String... about) {
        Request request = Request.cmd(Command.CLIENT);
        for (String word : about) {
            request.arg(word);
        }
        return send(node, request);
    }

    private String send(String node, Request request) {
        Redis redis = Redis.createClient(vertx, node);
        try {
            return redis.send(request)
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join()
                    .toString();
        } finally {
            redis.close();
        }
    }
}
