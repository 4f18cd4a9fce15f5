package vn.cuaso.benchmarks.qr;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;

/** Answers qr-session-service as auth-service would: keys, service tokens, and a good judgement on everything. */
final class AuthServiceStandIn implements AutoCloseable {
    private static final Duration LONGER_THAN_A_RUN = Duration.ofHours(1);

    private final String issuer;
    private final ECKey key;
    private final HttpServer server;

    AuthServiceStandIn(String issuer) throws IOException, JOSEException {
        this.issuer = issuer;
        this.key = new ECKeyGenerator(Curve.P_256)
                .keyID("benchmark")
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.ES256)
                .generate();
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/jwks", exchange -> answer(exchange, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", exchange -> answer(exchange, tokenAnswer()));
        server.createContext("/internal/pairings/", exchange -> answer(exchange, judgement(exchange)));
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token of auth-service for itself at qr-session-service. */
    String serviceToken() {
        return token("auth-service", List.of("qr-session-service"), "qr:session", Map.of());
    }

    /** A token of the identity app, bound to the device's key. */
    String deviceToken(Device device) {
        return token(
                "identity-app",
                List.of(issuer, "qr-session-service"),
                "pairing device",
                Map.of("jkt", device.thumbprint()));
    }

    private String tokenAnswer() {
        return """
                {"access_token":"%s","token_type":"Bearer","expires_in":3600,"scope":"pairings:judge"}""".formatted(token("qr-session-service", List.of("auth-service"), "pairings:judge", Map.of()));
    }

    private static String judgement(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().endsWith("/claim")
                ? "{\"outcome\":\"eligible\",\"placesUnknown\":false}"
                : "{\"outcome\":\"good\"}";
    }

    private String token(String client, List<String> audience, String scope, Map<String, String> confirmation) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer)
                .subject(client)
                .audience(audience)
                .claim("client_id", client)
                .claim("scope", scope)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plus(LONGER_THAN_A_RUN)));
        if (!confirmation.isEmpty()) {
            claims.claim("cnf", confirmation);
        }
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("at+jwt"))
                .keyID(key.getKeyID())
                .build();
        SignedJWT token = new SignedJWT(header, claims.build());
        try {
            token.sign(new ECDSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return token.serialize();
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        exchange.getRequestBody().readAllBytes();
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
