package vn.cuaso.system.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The certificate of an installation's names, and what services trust because of it (docs/containers.md, For citizens). */
final class Certificate {
    private Certificate() {}

    /** Writes {@code fullchain.pem}, {@code key.pem} and {@code trust.p12} into the folder, unless they are there. */
    static void make(Path folder) {
        if (Files.exists(folder.resolve("trust.p12"))) {
            return;
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(
                folder,
                "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=Test"
                        + " -addext subjectAltName=DNS:*.example -keyout key.pem -out fullchain.pem");
        // The proxy's user in its container reads it.
        readable(folder.resolve("key.pem"));
        String keytool = Path.of(System.getProperty("java.home"), "bin/keytool").toString();
        run(
                folder,
                keytool
                        + " -importcert -noprompt -alias own -file fullchain.pem -keystore trust.p12 -storepass changeit");
    }

    private static void readable(Path key) {
        if (!key.toFile().setReadable(true, false)) {
            throw new IllegalStateException("nobody else may read " + key);
        }
    }

    private static void run(Path folder, String command) {
        Compose.run(folder, Map.of(), List.of(command.split(" ")));
    }
}
