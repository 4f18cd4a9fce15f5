package vn.cuaso.local.stores;

import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import vn.cuaso.local.process.ChildProcess;
import vn.cuaso.local.process.Parts;
import vn.cuaso.local.settings.StoreKind;

/** The stores of one data folder. */
public final class Stores implements StartedStores {
    private final List<? extends Store> stores;
    private final Parts parts;

    /** Stores that do not run yet; {@code onUnexpectedEnd} is told of one that ends although nobody asked it to. */
    public Stores(StoreSettings settings, Collection<StoreKind> kinds, Consumer<ChildProcess> onUnexpectedEnd) {
        this.stores = kinds.stream()
                .sorted()
                .flatMap(kind -> stores(kind, settings).stream())
                .toList();
        this.parts = new Parts(stores, onUnexpectedEnd);
    }

    @Override
    public Parts parts() {
        return parts;
    }

    @Override
    public Properties handover() {
        Properties properties = new Properties();
        stores.forEach(store -> properties.putAll(store.handover()));
        return properties;
    }

    @Override
    public void close() {
        parts.close();
    }

    private static List<? extends Store> stores(StoreKind kind, StoreSettings settings) {
        return switch (kind) {
            case POSTGRESQL -> List.of(new PostgresStore(settings));
            case REDIS -> settings.redisCluster() ? RedisClusterNode.all(settings) : List.of(new RedisStore(settings));
            case KAFKA -> List.of(new KafkaStore(settings));
        };
    }
}
