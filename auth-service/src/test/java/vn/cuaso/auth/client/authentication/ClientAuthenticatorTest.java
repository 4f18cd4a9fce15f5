package vn.cuaso.auth.client.authentication;

import static com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
import static com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod.CLIENT_SECRET_POST;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.cuaso.auth.client.authentication.Authentications.basic;
import static vn.cuaso.auth.client.authentication.Authentications.form;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientCredentials;
import vn.cuaso.auth.client.ClientSecret;
import vn.cuaso.auth.protection.ClientAddress;
import vn.cuaso.auth.testing.Clients;
import vn.cuaso.auth.testing.TestClients;

class ClientAuthenticatorTest {

    /** Every one of these is encoded in a form, and the last two take two bytes each in UTF-8. */
    private static final String SECRET = "a:b %+&=/é€";

    private static final String ENCODED = "a%3Ab+%25%2B%26%3D%2F%C3%A9%E2%82%AC";

    private final ECKey key = TestClients.newKey();
    private final Client shop = Clients.withSecret(CLIENT_SECRET_BASIC, SECRET);
    private final Authentications server = new Authentications(Clients.portal(key), Clients.phoneApp(), shop);

    @Test
    void publicClientIsWhoItSaysAndShowsNothing() {
        assertThat(server.authenticate(form("client_id", "phone-app"))).isInstanceOf(ClientProof.Proven.class);
        assertRefused("invalid_client", form("client_id", "phone-app", "client_secret", "x"));
        assertRefused("invalid_client", Authentications.assertion(key, server.claims("phone-app")));
    }

    @Test
    void unknownClientIsRefused() {
        assertRefused("invalid_client", form("client_id", "nobody"));
        assertRefused("invalid_client", form(), basic("nobody", "x"));
        assertRefused("invalid_client", form());
    }

    @Test
    @DisplayName("OP-4: a client proves itself by the method of its registration and by no other")
    void otherMethodThanTheRegisteredOneIsRefused() {
        assertRefused("invalid_client", form("client_id", "portal"));
        assertRefused("invalid_client", form("client_id", "portal", "client_secret", "x"));
        assertRefused("invalid_client", form(), basic("portal", "x"));
        assertRefused("invalid_client", form("client_id", "shop", "client_secret", SECRET));
        assertRefused("invalid_client", form("client_id", "shop"));
    }

    @Test
    void bothHalvesOfBasicAreDecodedLikeAForm() {
        assertThat(server.authenticate(form(), basic("%73hop", ENCODED))).isEqualTo(new ClientProof.Proven(shop));
        assertThat(server.authenticate(form("client_id", "shop"), basic("shop", ENCODED)))
                .isEqualTo(new ClientProof.Proven(shop));
        assertRefused("invalid_client", form(), basic("shop", SECRET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic", "Basic ", "Basic ???", "Basic c2hvcA==", "Basic c2hvcDolWlo=", "Bearer abc", "x"})
    void headerWithoutBasicCredentialsIsRefused(String header) {
        assertRefused("invalid_client", form("client_id", "phone-app"), header);
    }

    @Test
    void secretMayStandInTheBodyOfAClientThatRegisteredSo() {
        Client post = Clients.withSecret(CLIENT_SECRET_POST, SECRET);
        Authentications server = new Authentications(post);

        assertThat(server.authenticate(form("client_id", "shop", "client_secret", SECRET)))
                .isEqualTo(new ClientProof.Proven(post));
        assertThat(server.authenticate(form(), basic("shop", ENCODED))).isInstanceOf(ClientProof.Refused.class);
        assertThat(server.authenticate(form("client_id", "shop", "client_secret", SECRET + "x")))
                .isInstanceOf(ClientProof.Refused.class);
    }

    @Test
    @DisplayName("OP-4: a request that authenticates its client in two ways is refused, however right each is")
    void twoMethodsAreAnInvalidRequest() {
        Map<String, List<String>> assertion = Authentications.assertion(key, server.claims("portal"));
        Map<String, List<String>> both = new HashMap<>(assertion);
        both.put("client_id", List.of("portal"));
        both.put("client_secret", List.of("x"));

        assertRefused("invalid_request", form("client_id", "shop", "client_secret", SECRET), basic("shop", ENCODED));
        assertRefused("invalid_request", assertion, basic("shop", ENCODED));
        assertRefused("invalid_request", both);
    }

    @Test
    void clientIdOfAnotherClientIsAnInvalidRequest() {
        Map<String, List<String>> assertion = new HashMap<>(Authentications.assertion(key, server.claims("portal")));
        assertion.put("client_id", List.of("shop"));

        assertRefused("invalid_request", assertion);
        assertRefused("invalid_request", form("client_id", "portal"), basic("shop", ENCODED));
    }

    @Test
    void repeatedCredentialsAreAnInvalidRequest() {
        assertRefused("invalid_request", Map.of("client_id", List.of("phone-app", "phone-app")));
        assertRefused("invalid_request", form(), basic("shop", ENCODED), basic("shop", ENCODED));
    }

    @Test
    void parameterWithoutAValueIsNone() {
        assertThat(server.authenticate(form("client_id", "phone-app", "client_secret", "")))
                .isInstanceOf(ClientProof.Proven.class);
    }

    @Test
    @DisplayName("OP-4: while a secret is replaced the old one holds too, until its time is over")
    void twoSecretsOverlap() {
        ClientSecret old = new ClientSecret(
                ClientSecret.hash("old"), Optional.of(server.clock.instant().plusSeconds(60)));
        ClientSecret fresh = new ClientSecret(ClientSecret.hash("new"), Optional.empty());
        Client client = Clients.with(new ClientCredentials(
                CLIENT_SECRET_BASIC, shop.credentials().keys(), List.of(old, fresh), Optional.empty()));
        Authentications server = new Authentications(client);

        assertThat(server.authenticate(form(), basic("shop", "old"))).isInstanceOf(ClientProof.Proven.class);
        assertThat(server.authenticate(form(), basic("shop", "new"))).isInstanceOf(ClientProof.Proven.class);

        server.clock.advance(Duration.ofSeconds(60));
        assertThat(server.authenticate(form(), basic("shop", "old"))).isInstanceOf(ClientProof.Refused.class);
        assertThat(server.authenticate(form(), basic("shop", "new"))).isInstanceOf(ClientProof.Proven.class);
    }

    @Test
    @DisplayName("OP-4: after twenty wrong secrets a network waits, and another does not")
    void wrongSecretsAreThrottledByClientAndNetwork() {
        IntStream.range(0, 20).forEach(_ -> assertRefused("invalid_client", form(), basic("shop", "wrong")));

        assertThat(server.authenticate(form(), basic("shop", ENCODED)))
                .isInstanceOfSatisfying(ClientProof.Refused.class, refused -> {
                    assertThat(refused.error().getHTTPStatusCode()).isEqualTo(429);
                    assertThat(refused.retryAt())
                            .contains(server.clock.instant().plus(Duration.ofMinutes(10)));
                });
        assertThat(server.authenticate(elsewhere(basic("shop", ENCODED)))).isInstanceOf(ClientProof.Proven.class);

        server.clock.advance(Duration.ofMinutes(10));
        assertThat(server.authenticate(form(), basic("shop", ENCODED))).isInstanceOf(ClientProof.Proven.class);
    }

    @Test
    void rightSecretsAreNotCounted() {
        IntStream.range(0, 40)
                .forEach(_ -> assertThat(server.authenticate(form(), basic("shop", ENCODED)))
                        .isInstanceOf(ClientProof.Proven.class));
    }

    private static ClientRequest elsewhere(String header) {
        return new ClientRequest("/token", form(), List.of(header), new ClientAddress("198.51.100.7"));
    }

    private void assertRefused(String error, Map<String, List<String>> form, String... authorization) {
        assertThat(server.authenticate(form, authorization))
                .isInstanceOfSatisfying(
                        ClientProof.Refused.class,
                        refused -> assertThat(refused.error().getCode()).isEqualTo(error));
    }
}
