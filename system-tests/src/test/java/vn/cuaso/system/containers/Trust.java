package vn.cuaso.system.containers;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** What a Java service trusts whose trust store is this file (docs/containers.md, For citizens). */
final class Trust {
    private static final char[] PASSWORD = "changeit".toCharArray();

    private Trust() {}

    static SSLContext of(Path store) {
        try {
            File file = store.toFile();
            TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            managers.init(KeyStore.getInstance(file, PASSWORD));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, managers.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
