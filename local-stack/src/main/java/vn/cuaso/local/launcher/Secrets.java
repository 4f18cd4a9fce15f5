package vn.cuaso.local.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import vn.cuaso.local.process.PrivateFiles;
import vn.cuaso.local.settings.ClientKey;
import vn.cuaso.local.settings.NamedKeys;
import vn.cuaso.local.settings.Service;

/** Keys of the local deployment: random, made once per folder, readable by their owner alone. */
final class Secrets {
    static final String KEY_ID = "local-1";

    private final Path folder;
    private final SecureRandom random;

    Secrets(Path folder, SecureRandom random) {
        this.folder = folder;
        this.random = random;
    }

    /** The named keys of a service, as properties. A purpose that came with a later version gets its key then. */
    Map<String, String> namedKeys(Service service) {
        return namedKeys(service, service.module());
    }

    /** Those of one more service of this kind. */
    Map<String, String> namedKeys(Service service, String name) {
        Path file = folder.resolve(name + ".properties");
        Map<String, String> kept = Files.exists(file) ? load(file) : Map.of();
        Map<String, String> keys = NamedKeys.fresh(service, KEY_ID, random);
        keys.putAll(kept);
        if (!keys.equals(kept)) {
            PrivateFiles.store(keys, file);
        }
        return keys;
    }

    private static Map<String, String> load(Path file) {
        Properties properties = PrivateFiles.load(file);
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, properties::getProperty));
    }

    /** Where the private key is, in PEM, with which a service proves to auth-service that it is this client. */
    Path clientKey(String client) {
        makeClientKey(client);
        return folder.resolve(client + "-client-key.pem");
    }

    /** The public half as a JSON Web Key set, which auth-service knows the client by. */
    String clientJwks(String client) {
        makeClientKey(client);
        return PrivateFiles.read(folder.resolve(client + "-client-key.jwks"));
    }

    private void makeClientKey(String client) {
        Path publicHalf = folder.resolve(client + "-client-key.jwks");
        if (!Files.exists(publicHalf)) {
            ClientKey key = ClientKey.fresh(KEY_ID, random);
            PrivateFiles.write(folder.resolve(client + "-client-key.pem"), key.privatePem());
            PrivateFiles.write(publicHalf, "{\"keys\":[" + key.publicJwk() + "]}");
        }
    }
}
