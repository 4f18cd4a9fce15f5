package vn.cuaso.local.stores;

import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.cuaso.local.process.Parts;
import vn.cuaso.local.settings.StoreKind;

/** The same stores as {@link Stores}, in containers of the images that operators run. */
final class ContainerStores implements StartedStores {
    // Of what it does it would tell at length; what goes wrong is thrown. Kept here, for loggers would be forgotten
    // with their level.
    private static final List<Logger> LOGGERS = List.of(Logger.getLogger("org.testcontainers"), Logger.getLogger("tc"));

    private final List<ContainerStore> stores;
    private final Parts parts;

    /** Stores that do not run yet. */
    ContainerStores(StoreSettings settings, Collection<StoreKind> kinds) {
        LOGGERS.forEach(logger -> logger.setLevel(Level.SEVERE));
        this.stores = kinds.stream()
                .sorted()
                .flatMap(kind -> stores(kind, settings).stream())
                .toList();
        this.parts = Parts.of(stores);
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

    /** Testcontainers takes away what it has started, with its data, when this process ends. */
    @Override
    public void close() {}

    private static List<ContainerStore> stores(StoreKind kind, StoreSettings settings) {
        return switch (kind) {
            case POSTGRESQL -> List.of(PostgresContainer.store(settings));
            case REDIS ->
                settings.redisCluster() ? RedisContainers.cluster(settings) : List.of(RedisContainers.alone(settings));
            case KAFKA -> List.of(KafkaContainer.store(settings));
        };
    }
}
