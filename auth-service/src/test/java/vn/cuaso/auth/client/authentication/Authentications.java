package vn.cuaso.auth.client.authentication;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.Ed25519Signer;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import io.smallrye.mutiny.Uni;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.key.TestClientSignatures;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.auth.testing.MovableClock;
import vn.cuaso.auth.testing.TestOrigins;
import vn.cuaso.auth.throttle.TestThrottle;

/** An authenticator with some clients, and requests to it. */
final class Authentications {

    static final String JWT_BEARER = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    // The claims are held against an injected clock, so that any time will do.
    final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T01:00:00Z"));

    private final Map<String, Client> clients = new HashMap<>();
    private final ClientAuthenticator authenticator;

    Authentications(Client... known) {
        for (Client client : known) {
            clients.put(client.id(), client);
        }
        this.authenticator = new ClientAuthenticator(
                id -> Uni.createFrom().item(Optional.ofNullable(clients.get(id))),
                new SecretVerifier(TestThrottle.secrets(clock), clock),
                new AssertionVerifier(
                        new AssertionClaims(new TestOrigins(), clock),
                        TestClientSignatures.withoutPublishedKeys(),
                        new InMemorySpentAssertions(),
                        clock));
    }

    /** A request to {@code /token} from one network. */
    ClientProof authenticate(Map<String, List<String>> form, String... authorization) {
        return authenticate(new ClientRequest("/token", form, List.of(authorization), new ClientAddress("192.0.2.1")));
    }

    ClientProof authenticate(ClientRequest request) {
        return authenticator.authenticate(request).await().indefinitely();
    }

    /** Right claims of an assertion by that client. */
    JWTClaimsSet.Builder claims(String client) {
        return new JWTClaimsSet.Builder()
                .issuer(client)
                .subject(client)
                .audience(TestOrigins.ISSUER)
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(clock.instant().plusSeconds(60)));
    }

    static Map<String, List<String>> assertion(JWK key, JWTClaimsSet.Builder claims) {
        JWSAlgorithm algorithm =
                switch (key) {
                    case ECKey _ -> JWSAlgorithm.ES256;
                    case RSAKey _ -> JWSAlgorithm.PS256;
                    case OctetKeyPair _ -> JWSAlgorithm.EdDSA;
                    default ->
                        throw new IllegalArgumentException(key.getKeyType().getValue());
                };
        return assertion(key, algorithm, claims.build());
    }

    static Map<String, List<String>> assertion(JWK key, JWSAlgorithm algorithm, JWTClaimsSet claims) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(algorithm).keyID(key.getKeyID()).build(), claims);
            jwt.sign(signer(key));
            return assertion(jwt.serialize());
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    static Map<String, List<String>> assertion(String jwt) {
        return Map.of("client_assertion_type", List.of(JWT_BEARER), "client_assertion", List.of(jwt));
    }

    /** The header of {@code client_secret_basic}, its halves already encoded. */
    static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ':' + secret).getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, List<String>> form(String... namesAndValues) {
        Map<String, List<String>> form = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return form;
    }

    private static JWSSigner signer(JWK key) throws JOSEException {
        return switch (key) {
            case ECKey curve -> new ECDSASigner(curve);
            case RSAKey modulus -> new RSASSASigner(modulus);
            case OctetKeyPair edwards -> new Ed25519Signer(edwards);
            default -> throw new IllegalArgumentException(key.getKeyType().getValue());
        };
    }
}
