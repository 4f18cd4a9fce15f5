package vn.cuaso.local.stores;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.images.builder.Transferable;
import vn.cuaso.local.settings.StoreKind;

/** Redis in containers: one alone, or the masters of a cluster. */
final class RedisContainers {
    private static final String CONFIGURATION = "/etc/cuaso/redis.conf";
    private static final String DATA = "/data";

    private RedisContainers() {}

    static ContainerStore alone(StoreSettings settings) {
        RedisServer server = RedisStore.server(settings);
        BooleanSupplier answers = server.probe()::answers;
        return new ContainerStore(
                StoreKind.REDIS.id(),
                container(server, RedisStore.TWO_DATABASES),
                answers,
                () -> {},
                answers,
                RedisStore.handover(server));
    }

    /** All the masters; each waits for the others when it is started. */
    static List<ContainerStore> cluster(StoreSettings settings) {
        return RedisClusterNode.all(settings).stream()
                .map(RedisContainers::store)
                .toList();
    }

    private static ContainerStore store(RedisClusterNode node) {
        return new ContainerStore(
                node.name(),
                container(node.server(), RedisClusterNode.CONFIGURATION),
                node.server().probe()::answers,
                node::join,
                node::isWhole,
                node.handover());
    }

    private static GenericContainer<?> container(RedisServer server, String further) {
        return StoreImages.container("CUASO_REDIS_IMAGE", "cuaso/redis:8")
                .withCopyToContainer(Transferable.of(server.configuration(DATA) + further), CONFIGURATION)
                .withCommand("redis-server", CONFIGURATION);
    }
}
