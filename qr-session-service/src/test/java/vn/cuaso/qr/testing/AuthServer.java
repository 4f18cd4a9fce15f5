package vn.cuaso.qr.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Stands in for auth-service: its keys, its tokens for services, its judgement. It runs in another class loader than the
 * tests, which speak to it by HTTP: what is put to {@code /answers/<question>} is what it answers, and {@code /asked}
 * lists what it was asked.
 */
public final class AuthServer implements QuarkusTestResourceLifecycleManager {

    private final ECKey signingKey = key("first");
    private final ECKey strangersKey = key("stranger");
    private final ECKey clientKey = key("qr-session-service");
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/jwks", this::keys);
        server.createContext("/token", this::token);
        server.createContext("/internal/pairings/", this::judge);
        server.createContext("/answers/", this::learn);
        server.createContext("/asked", exchange -> answer(exchange, 200, String.join("\n", asked)));
        server.start();
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "mp.jwt.verify.publickey.location",
                address + "/jwks",
                "cuaso.qr.auth.url",
                address,
                "cuaso.qr.auth.token-url",
                address + "/token",
                "cuaso.qr.client-key",
                pem(clientKey).toString(),
                "test.auth",
                address,
                "test.key",
                signingKey.toString(),
                "test.strangers-key",
                strangersKey.toString());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void keys(HttpExchange exchange) throws IOException {
        if (answers.containsKey("jwks")) {
            answer(exchange, 503, "");
        } else {
            answer(exchange, 200, new JWKSet(signingKey).toString(true));
        }
    }

    private void token(HttpExchange exchange) throws IOException {
        asked.add("token " + body(exchange));
        answer(exchange, 200, "{\"access_token\":\"service-token\",\"token_type\":\"Bearer\",\"expires_in\":300}");
    }

    private void judge(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var question = path.substring(path.lastIndexOf('/') + 1);
        asked.add("%s %s %s".formatted(path, exchange.getRequestHeaders().getFirst("Authorization"), body(exchange)));
        var answer = answers.getOrDefault(
                question, question.equals("claim") ? "{\"outcome\":\"eligible\"}" : "{\"outcome\":\"good\"}");
        answer(exchange, answer.startsWith("{") ? 200 : 500, answer);
    }

    private void learn(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = body(exchange);
        var question = path.substring(path.lastIndexOf('/') + 1);
        if (body.isEmpty()) {
            answers.remove(question);
        } else {
            answers.put(question, body);
        }
        answer(exchange, 204, "");
    }

    private static ECKey key(String kid) {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(kid)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path pem(ECKey key) {
        try {
            var file = Files.createTempFile(Path.of("target"), "client-key", ".pem")
                    .toAbsolutePath();
            var body = Base64.getMimeEncoder(64, new byte[] {'\n'})
                    .encodeToString(key.toECPrivateKey().getEncoded());
            return Files.writeString(file, "-----BEGIN PRIVATE KEY-----\n" + body + "\n-----END PRIVATE KEY-----\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
