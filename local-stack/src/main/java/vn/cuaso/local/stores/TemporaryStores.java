package vn.cuaso.local.stores;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Optional;
import vn.cuaso.local.process.Parts;
import vn.cuaso.local.process.Ports;
import vn.cuaso.local.process.PrivateFiles;
import vn.cuaso.local.process.TemporaryFolder;
import vn.cuaso.local.settings.StoreKind;

/** Stores on random ports whose data go when they are closed. */
final class TemporaryStores implements AutoCloseable {
    private final Path folder;
    private final StartedStores stores;

    private TemporaryStores(Path folder, StartedStores stores) {
        this.folder = folder;
        this.stores = stores;
    }

    static TemporaryStores in(Path binaries, Collection<StoreKind> kinds, boolean redisCluster, boolean containers) {
        Path folder = TemporaryFolder.create("cuaso-stores-");
        SecureRandom random = new SecureRandom();
        StoreSettings settings = new StoreSettings(
                folder,
                folder,
                binaries,
                false,
                new Ports(random),
                StorePasswords.in(folder.resolve("passwords.properties"), random),
                redisCluster,
                Optional.empty());
        // A test that kills a store behind our back sees the failure itself.
        StartedStores stores =
                containers ? new ContainerStores(settings, kinds) : new Stores(settings, kinds, ended -> {});
        return new TemporaryStores(folder, stores);
    }

    /** Starts them; the file tells addresses and passwords. */
    Path start() {
        stores.parts().start(started -> {});
        Path handover = folder.resolve("handover.properties");
        PrivateFiles.store(stores.handover(), handover);
        return handover;
    }

    Parts parts() {
        return stores.parts();
    }

    @Override
    public void close() {
        stores.close();
        PrivateFiles.remove(folder);
    }
}
