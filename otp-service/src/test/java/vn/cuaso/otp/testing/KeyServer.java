package vn.cuaso.otp.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;

/** Stands in for auth-service's {@code /jwks}. A request to {@code /rotate} publishes the next key, one to {@code
 * /away} takes the keys away, and gives them back. */
public final class KeyServer implements QuarkusTestResourceLifecycleManager {

    private final KeyPair first = newKey();
    private final KeyPair next = newKey();
    private final JsonWebKeySet published = new JsonWebKeySet(publicHalf("first", first));
    private volatile boolean away;
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        var address = "http://127.0.0.1:" + listen(0);
        return Map.of(
                "mp.jwt.verify.publickey.location",
                address + "/jwks",
                "test.rotate",
                address + "/rotate",
                "test.keys.away",
                address + "/away",
                "test.keys.first",
                privateHalf(first),
                "test.keys.next",
                privateHalf(next));
    }

    /** Starts to answer at this port, 0 for any, and returns it. */
    public int listen(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/jwks", exchange -> {
            if (away) {
                exchange.sendResponseHeaders(503, -1);
                exchange.close();
            } else {
                answer(exchange, published.toJson());
            }
        });
        server.createContext("/away", exchange -> {
            away = !away;
            answer(exchange, "");
        });
        server.createContext("/rotate", exchange -> {
            published.addJsonWebKey(publicHalf("next", next));
            answer(exchange, "");
        });
        server.start();
        return server.getAddress().getPort();
    }

    /** The key named {@code first}, which is published from the beginning. */
    public PrivateKey signingKey() {
        return first.getPrivate();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static KeyPair newKey() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PublicJsonWebKey publicHalf(String kid, KeyPair key) {
        try {
            var jwk = PublicJsonWebKey.Factory.newPublicJwk(key.getPublic());
            jwk.setKeyId(kid);
            jwk.setAlgorithm("ES256");
            jwk.setUse("sig");
            return jwk;
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String privateHalf(KeyPair key) {
        return Base64.getEncoder().encodeToString(key.getPrivate().getEncoded());
    }

    private static void answer(HttpExchange exchange, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
