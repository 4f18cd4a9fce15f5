package vn.cuaso.portal.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import vn.cuaso.local.process.Ports;

/**
 * The gateway's surroundings: the services behind it as stubs, the provider among them, and three origins that carry
 * the port of this test run. Properties named {@code stub.…} tell tests where the stubs listen.
 */
public final class GatewayTestResource implements QuarkusTestResourceLifecycleManager {

    private Vertx vertx;
    private Path clientKey;

    /** After the stores, whose origins have the port of an installation. */
    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<String, String> start() {
        vertx = Vertx.vertx();
        int port = freePort();
        String identity = "http://id.localhost:" + port;
        clientKey = writeClientKey();
        Map<String, String> properties = new HashMap<>();
        properties.put("quarkus.http.test-port", Integer.toString(port));
        properties.put("quarkus.http.host", "127.0.0.1");
        properties.put("cuaso.origins.portal", "http://localhost:" + port);
        properties.put("cuaso.origins.identity", identity);
        properties.put("cuaso.origins.app", "http://app.localhost:" + port);
        properties.put("cuaso.origins.inside", "http://127.0.0.1:" + port);
        properties.put("cuaso.portal.client-key", clientKey.toString());
        properties.put("cuaso.portal.forward.response-timeout", "3s");
        properties.put(
                "cuaso.portal.backends.auth",
                StubProvider.start(vertx, identity).address());
        properties.put(
                "cuaso.portal.backends.qr", StubBackend.start(vertx, "qr").address());
        properties.put(
                "cuaso.portal.backends.stats", StubBackend.start(vertx, "stats").address());
        // Nothing listens there: the service that is away.
        properties.put("cuaso.portal.backends.otp", "http://127.0.0.1:" + freePort());
        return properties;
    }

    @Override
    public void stop() {
        if (vertx != null) {
            vertx.close().toCompletionStage().toCompletableFuture().join();
        }
        try {
            if (clientKey != null) {
                Files.deleteIfExists(clientKey);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        return new Ports(new Random()).free();
    }

    private static Path writeClientKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            String key = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
            Path file = Files.createTempFile("portal-client-key", ".pem");
            return Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + key + "\n-----END PRIVATE KEY-----\n");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
