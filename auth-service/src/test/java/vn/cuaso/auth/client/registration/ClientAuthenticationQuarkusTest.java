package vn.cuaso.auth.client.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.client.ClientSecret;
import vn.cuaso.auth.testing.RelyingParty;
import vn.cuaso.auth.testing.TestClients;

/** The token endpoint as registered clients meet it: every error of RFC 6749 §5.2. */
@QuarkusTest
class ClientAuthenticationQuarkusTest {

    private static final String SECRET = "s:ec ret%";
    private static final String ENCODED_SECRET = "s%3Aec+ret%25";

    @Inject
    PostgresClientStore store;

    @Inject
    KeptClientRegistry registry;

    private final String id = "client-" + UUID.randomUUID();

    @Test
    void invalidRequest() {
        register(Registrations.settingsWithSecret());

        assertError(
                400,
                "invalid_request",
                basic(ENCODED_SECRET).formParam("client_id", id).formParam("client_secret", "x"));
        assertError(400, "invalid_request", basic(ENCODED_SECRET).formParam("client_id", "portal"));
        assertError(400, "invalid_request", basic(ENCODED_SECRET).formParam("scope", "openid"));
        assertError(400, "invalid_request", code(basic(ENCODED_SECRET)).formParam("code", "again"));
    }

    @Test
    void invalidClient() {
        register(Registrations.settingsWithSecret());

        Response wrong = code(basic("wrong")).post("/token");
        assertThat(wrong.statusCode()).isEqualTo(401);
        assertThat(wrong.jsonPath().getString("error")).isEqualTo("invalid_client");
        assertThat(wrong.header("WWW-Authenticate")).startsWith("Basic realm=");
        assertThat(wrong.header("Cache-Control")).isEqualTo("no-store");
        assertError(401, "invalid_client", code(given()));
        assertError(401, "invalid_client", code(given().formParam("client_id", id)));
        assertError(
                401, "invalid_client", code(given().formParam("client_id", id).formParam("client_secret", SECRET)));
        assertError(401, "invalid_client", code(given().formParam("client_id", "nobody")));
    }

    @Test
    void invalidGrant() {
        register(Registrations.settingsWithSecret());

        assertError(400, "invalid_grant", code(basic(ENCODED_SECRET)));
    }

    @Test
    void unauthorizedClient() {
        register(Registrations.settingsWithSecret());

        assertError(
                400,
                "unauthorized_client",
                basic(ENCODED_SECRET).formParam("grant_type", "refresh_token").formParam("refresh_token", "x"));
    }

    @Test
    void unsupportedGrantType() {
        register(Registrations.settingsWithSecret());

        assertError(400, "unsupported_grant_type", basic(ENCODED_SECRET).formParam("grant_type", "made-up"));
        assertError(
                400,
                "unsupported_grant_type",
                basic(ENCODED_SECRET)
                        .formParam("grant_type", "password")
                        .formParam("username", "a")
                        .formParam("password", "b"));
    }

    @Test
    void invalidScope() throws Exception {
        String assertion = assertion(TestClients.key(), TestClients.OPERATOR);

        assertError(
                400,
                "invalid_scope",
                signed(assertion).formParam("grant_type", "client_credentials").formParam("scope", "qr:session"));
    }

    @Test
    @DisplayName("OP-4: a client that publishes its keys proves itself by them")
    void publishedKeysAreFetched() throws Exception {
        ECKey key = TestClients.newKey();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jwks", exchange -> {
            byte[] body = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            register(Registrations.settings()
                    .put("token_endpoint_auth_method", "private_key_jwt")
                    .put(
                            "jwks_uri",
                            "http://127.0.0.1:%d/jwks"
                                    .formatted(server.getAddress().getPort())));

            assertError(400, "invalid_grant", code(signed(assertion(key, id))));
            assertError(401, "invalid_client", code(signed(assertion(TestClients.newKey(), id))));
        } finally {
            server.stop(0);
        }
    }

    private void register(ObjectNode settings) {
        boolean hasSecret =
                settings.get("token_endpoint_auth_method").textValue().startsWith("client_secret");
        List<ClientSecret> secrets =
                hasSecret ? List.of(new ClientSecret(ClientSecret.hash(SECRET), Optional.empty())) : List.of();
        ClientWrite insert = new ClientWrite.Insert(
                new RegisteredClient(id, ClientStatus.ACTIVE, settings, secrets, RegisteredClient.NEW));
        store.save(List.of(insert), "test")
                .chain(() -> registry.refresh())
                .await()
                .atMost(Duration.ofSeconds(10));
    }

    private RequestSpecification basic(String encodedSecret) {
        return given().auth().preemptive().basic(id, encodedSecret);
    }

    private static RequestSpecification signed(String assertion) {
        return given().formParam("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                .formParam("client_assertion", assertion);
    }

    /** A request that lacks nothing but a code that was given. */
    private static RequestSpecification code(RequestSpecification request) {
        return request.formParam("grant_type", "authorization_code")
                .formParam("code", "made-up")
                .formParam("redirect_uri", "https://shop.example/callback");
    }

    private static String assertion(ECKey key, String client) throws Exception {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(),
                new JWTClaimsSet.Builder()
                        .issuer(client)
                        .subject(client)
                        .audience(RelyingParty.ISSUER)
                        .jwtID(UUID.randomUUID().toString())
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .build());
        jwt.sign(new ECDSASigner(key));
        return jwt.serialize();
    }

    private static void assertError(int status, String error, RequestSpecification request) {
        Response response = request.post("/token");
        assertThat(response.jsonPath().getString("error")).isEqualTo(error);
        assertThat(response.statusCode()).isEqualTo(status);
    }
}
