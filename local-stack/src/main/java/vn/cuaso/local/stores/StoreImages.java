package vn.cuaso.local.stores;

import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/** Containers of the images that {@code docker/base-images} makes, or of others that the environment names as Compose's are. */
final class StoreImages {
    private StoreImages() {}

    /** In the network of this machine; nothing is pulled that is there. */
    static GenericContainer<?> container(String variable, String image) {
        String name = System.getenv().getOrDefault(variable, image);
        return new GenericContainer<>(DockerImageName.parse(name)).withNetworkMode("host");
    }
}
