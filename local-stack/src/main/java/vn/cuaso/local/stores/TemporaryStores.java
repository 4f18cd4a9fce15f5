package vn.cuaso.local.stores;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.cuaso.local.process.Ports;
import vn.cuaso.local.process.PrivateFiles;
import vn.cuaso.local.settings.StoreKind;

/** Stores on random ports whose data go when they are closed. */
final class TemporaryStores implements AutoCloseable {
    private final Path folder;
    private final Stores stores;
    private final AtomicBoolean closed = new AtomicBoolean();

    private TemporaryStores(Path folder, Stores stores) {
        this.folder = folder;
        this.stores = stores;
    }

    static TemporaryStores start(Path binaries, Set<StoreKind> kinds) {
        Path folder = TemporaryFolder.create();
        SecureRandom random = new SecureRandom();
        StoreSettings settings = new StoreSettings(
                folder,
                folder,
                binaries,
                false,
                new Ports(random),
                StorePasswords.in(folder.resolve("passwords.properties"), random));
        try {
            Stores stores = Stores.start(settings, kinds, kind -> {});
            PrivateFiles.store(stores.handover(), folder.resolve("handover.properties"));
            return new TemporaryStores(folder, stores);
        } catch (RuntimeException e) {
            PrivateFiles.remove(folder);
            throw e;
        }
    }

    Stores stores() {
        return stores;
    }

    /** The file that tells addresses and passwords. */
    Path handover() {
        return folder.resolve("handover.properties");
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            stores.close();
            PrivateFiles.remove(folder);
        }
    }
}
