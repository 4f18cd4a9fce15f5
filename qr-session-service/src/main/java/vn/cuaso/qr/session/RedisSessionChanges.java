package vn.cuaso.qr.session;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.Cancellable;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.mutiny.redis.client.Command;
import io.vertx.mutiny.redis.client.Redis;
import io.vertx.mutiny.redis.client.RedisConnection;
import io.vertx.mutiny.redis.client.Request;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import vn.cuaso.qr.redis.Keyspace;

/** One subscription of the whole instance to the channel of changes, handed on to those who wait at a session. */
@ApplicationScoped
public class RedisSessionChanges implements SessionChanges {

    private static final Logger LOG = Logger.getLogger(RedisSessionChanges.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Redis client;
    private final Map<SessionId, Set<MultiEmitter<? super SessionId>>> listeners = new ConcurrentHashMap<>();
    private Cancellable loop = () -> {};

    public RedisSessionChanges(Redis client) {
        this.client = client;
    }

    // There is no caller to hand this stream to: it is the one subscription of the service.
    void start(@Observes StartupEvent event) {
        loop = Uni.createFrom()
                .deferred(this::listen)
                .onFailure()
                .invoke(failure -> LOG.debugf("Changes cannot be listened to: %s", failure))
                .onFailure()
                .recoverWithNull()
                .repeat()
                .withDelay(PAUSE)
                .indefinitely()
                .subscribe()
                .with(lost -> {}, failure -> LOG.fatal("Changes are not listened to any more", failure));
    }

    void stop(@Observes ShutdownEvent event) {
        loop.cancel();
    }

    @Override
    public Multi<SessionId> of(SessionId session) {
        return Multi.createFrom()
                .emitter(
                        emitter -> {
                            add(session, emitter);
                            emitter.onTermination(() -> remove(session, emitter));
                        },
                        BackPressureStrategy.LATEST);
    }

    /** How many listen; for the tests. */
    int listening() {
        return listeners.values().stream().mapToInt(Set::size).sum();
    }

    /**
     * Ends when the subscription does, and takes all of its connection along: that to a Redis Cluster has one to each node, and
     * when one of them is cut the others would stay, and one of them subscribed.
     */
    private Uni<Void> listen() {
        return client.connect()
                .chain(connection -> Uni.createFrom()
                        .<Void>emitter(ended -> subscribe(connection, ended))
                        .eventually(connection::close));
    }

    private void subscribe(RedisConnection connection, UniEmitter<? super Void> ended) {
        connection
                .handler(this::heard)
                .endHandler(() -> ended.complete(null))
                .exceptionHandler(ended::fail)
                .send(Request.cmd(Command.SUBSCRIBE).arg(Keyspace.QR.changes()))
                .subscribe()
                .with(accepted -> LOG.debug("Listening to changes"), ended::fail);
    }

    private void heard(Response push) {
        switch (push.get(0).toString()) {
            // What changed before this moment was told to nobody here.
            case "subscribe" -> listeners.keySet().forEach(this::tell);
            case "message" -> SessionId.parse(push.get(2).toString()).ifPresent(this::tell);
            case String other -> LOG.debugf("Redis said %s", other);
        }
    }

    private void tell(SessionId session) {
        listeners.getOrDefault(session, Set.of()).forEach(listener -> listener.emit(session));
    }

    private void add(SessionId session, MultiEmitter<? super SessionId> listener) {
        listeners.compute(session, (id, known) -> {
            var all = known == null ? ConcurrentHashMap.<MultiEmitter<? super SessionId>>newKeySet() : known;
            all.add(listener);
            return all;
        });
    }

    private void remove(SessionId session, MultiEmitter<? super SessionId> listener) {
        listeners.computeIfPresent(session, (id, known) -> {
            known.remove(listener);
            return known.isEmpty() ? null : known;
        });
    }
}
