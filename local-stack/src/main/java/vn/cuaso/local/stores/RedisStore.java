package vn.cuaso.local.stores;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.cuaso.local.process.ChildProcess;
import vn.cuaso.local.process.Readiness;
import vn.cuaso.local.settings.StoreKind;

/** One Redis alone. */
final class RedisStore implements Store {
    // A second installation in the same Redis (./run --federation) has the other one.
    static final String TWO_DATABASES = "databases 2\n";

    private final RedisServer server;

    RedisStore(StoreSettings settings) {
        this.server = server(settings);
    }

    static RedisServer server(StoreSettings settings) {
        return new RedisServer(settings, StoreKind.REDIS.id(), settings.ports().free());
    }

    @Override
    public StoreKind kind() {
        return StoreKind.REDIS;
    }

    @Override
    public ChildProcess launch() {
        return server.launch(TWO_DATABASES);
    }

    @Override
    public void awaitReady(ChildProcess process) {
        Readiness.await(process, server.probe()::answers);
    }

    @Override
    public Map<String, String> handover() {
        return handover(server);
    }

    static Map<String, String> handover(RedisServer server) {
        Map<String, String> values = new LinkedHashMap<>(server.passwords());
        values.put("redis.address", server.address());
        return values;
    }
}
