package vn.cuaso.auth.client.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.key.TestClientSignatures;
import vn.cuaso.auth.testing.Clients;
import vn.cuaso.auth.testing.MovableClock;
import vn.cuaso.auth.testing.TestClients;
import vn.cuaso.auth.testing.TestOrigins;

class ClientAuthenticatorTest {

    private static final URI ENDPOINT = URI.create("https://id.example/token");
    private static final String ISSUER = TestOrigins.ISSUER;

    // The claims are held against an injected clock, so that any time will do.
    private final MovableClock clock = new MovableClock(Instant.parse("2026-03-02T01:00:00Z"));
    private final ECKey key = TestClients.newKey();
    private final Client portal = Clients.portal(key);
    private final Map<String, Client> clients = Map.of("portal", portal, "phone-app", Clients.phoneApp());
    private final ClientAuthenticator authenticator = new ClientAuthenticator(
            id -> Uni.createFrom().item(Optional.ofNullable(clients.get(id))),
            new AssertionVerifier(TestClientSignatures.withoutPublishedKeys(), new TestOrigins(), clock),
            new InMemorySpentAssertions(),
            clock);

    @Test
    @DisplayName("OP-4: a client proves itself by its key, to the issuer or to the token endpoint")
    void assertionByTheClientsKeyIsProof() {
        assertThat(authenticate(assertion(key, claims()))).isEqualTo(new ClientProof.Proven(portal));
        assertThat(authenticate(assertion(key, claims().audience(ISSUER + "/token"))))
                .isEqualTo(new ClientProof.Proven(portal));
    }

    @Test
    @DisplayName("OP-4: an assertion is good once")
    void assertionIsGoodOnce() {
        PrivateKeyJWT assertion = assertion(key, claims());

        assertThat(authenticate(assertion)).isInstanceOf(ClientProof.Proven.class);
        assertThat(authenticate(assertion)).isInstanceOf(ClientProof.Refused.class);
    }

    @Test
    void expiredAssertionIsRefused() {
        PrivateKeyJWT assertion = assertion(key, claims());
        clock.advance(Duration.ofSeconds(71));

        assertThat(authenticate(assertion)).isInstanceOf(ClientProof.Refused.class);
    }

    @Test
    void assertionThatLivesTooLongIsRefused() {
        JWTClaimsSet.Builder longLived =
                claims().expirationTime(Date.from(clock.instant().plusSeconds(3600)));

        assertThat(authenticate(assertion(key, longLived))).isInstanceOf(ClientProof.Refused.class);
    }

    @Test
    void assertionWithoutAnIdIsRefused() {
        assertThat(authenticate(assertion(key, claims().jwtID(null)))).isInstanceOf(ClientProof.Refused.class);
    }

    @Test
    void assertionForAnotherAudienceIsRefused() {
        assertThat(authenticate(assertion(key, claims().audience("https://other.example"))))
                .isInstanceOf(ClientProof.Refused.class);
    }

    @Test
    void assertionByAnotherKeyIsRefused() {
        assertThat(authenticate(assertion(TestClients.newKey(), claims()))).isInstanceOf(ClientProof.Refused.class);
    }

    @Test
    void otherCredentialsThanTheRegisteredOnesAreRefused() {
        ClientSecretPost secret = new ClientSecretPost(new ClientID("portal"), new Secret("secret"));

        assertThat(authenticate(new TokenRequest(ENDPOINT, secret, new ClientCredentialsGrant(), null)))
                .isInstanceOf(ClientProof.Refused.class);
        assertThat(authenticate(request("portal"))).isInstanceOf(ClientProof.Refused.class);
    }

    @Test
    void publicClientIsWhoItSaysAndPresentsNothing() {
        assertThat(authenticate(request("phone-app"))).isInstanceOf(ClientProof.Proven.class);
        assertThat(authenticate(assertion(key, claims().issuer("phone-app").subject("phone-app"))))
                .isInstanceOf(ClientProof.Refused.class);
    }

    @Test
    void unknownClientIsRefused() {
        assertThat(authenticate(request("nobody"))).isInstanceOf(ClientProof.Refused.class);
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("portal")
                .subject("portal")
                .audience(ISSUER)
                .jwtID(UUID.randomUUID().toString())
                .expirationTime(Date.from(clock.instant().plusSeconds(60)));
    }

    private static PrivateKeyJWT assertion(ECKey key, JWTClaimsSet.Builder claims) {
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims.build());
            jwt.sign(new ECDSASigner(key));
            return new PrivateKeyJWT(jwt);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static TokenRequest request(String clientId) {
        return new TokenRequest(ENDPOINT, new ClientID(clientId), new RefreshTokenGrant(new RefreshToken()), null);
    }

    private ClientProof authenticate(PrivateKeyJWT assertion) {
        return authenticate(new TokenRequest(ENDPOINT, assertion, new ClientCredentialsGrant(), null));
    }

    private ClientProof authenticate(TokenRequest request) {
        return authenticator.authenticate(request).await().indefinitely();
    }
}
