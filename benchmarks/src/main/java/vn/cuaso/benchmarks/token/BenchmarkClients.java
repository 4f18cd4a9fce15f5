package vn.cuaso.benchmarks.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;

/** The clients whose requests are measured: what they are registered with, and how they prove themselves. */
final class BenchmarkClients {
    static final String BY_SECRET = "bench-secret";
    static final String BY_KEY = "bench-key";
    static final String SCOPE = "otp:challenge";

    private static final String TYPE = "urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer";
    private static final Duration LIFE = Duration.ofMinutes(4);

    private final String secret = UUID.randomUUID().toString() + UUID.randomUUID();
    private final ECKey key;

    BenchmarkClients() throws JOSEException {
        key = new ECKeyGenerator(Curve.P_256).keyID("benchmark").generate();
    }

    /**
     * Settings of auth-service.
     *
     * @param landing where a browser is sent after a sign-in
     */
    Map<String, String> settings(String landing) {
        Map<String, String> settings = new HashMap<>();
        client(settings, BY_KEY, Map.of("jwks", new JWKSet(key.toPublicJWK()).toString()), landing);
        client(
                settings,
                BY_SECRET,
                Map.of("authentication-method", "client_secret_basic", "secret-hashes", hash(secret)),
                landing);
        return settings;
    }

    private static void client(
            Map<String, String> settings, String id, Map<String, String> credentials, String landing) {
        Map<String, String> client = new HashMap<>(credentials);
        client.put("display-name", "Benchmark");
        client.put("grant-types", "authorization_code,refresh_token,client_credentials");
        client.put("scopes", "openid,profile," + SCOPE);
        client.put("redirect-uris", landing);
        client.put("proof-key-required", "false");
        client.forEach(
                (name, value) -> settings.put("auth-service:cuaso.auth.clients.%s.%s".formatted(id, name), value));
    }

    /** The header of the client with the secret. */
    String basic() {
        return "Basic "
                + Base64.getEncoder().encodeToString((BY_SECRET + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    /** What the client with the key adds to a form: a new assertion each time. */
    String assertion(URI issuer) {
        Instant now = Instant.now();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(BY_KEY)
                .subject(BY_KEY)
                .audience(issuer.toString())
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(LIFE)))
                .build();
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            jwt.sign(new ECDSASigner(key));
            return "&client_assertion_type=" + TYPE + "&client_assertion=" + jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hash(String secret) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
