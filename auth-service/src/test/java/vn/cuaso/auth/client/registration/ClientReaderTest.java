package vn.cuaso.auth.client.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.GrantType;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.deployment.Deployment;
import vn.cuaso.auth.page.Language;
import vn.cuaso.auth.testing.TestClients;

class ClientReaderTest {

    private static final String PREFIX = "cuaso.auth.clients.portal.";

    private final Map<String, String> properties = new HashMap<>(Map.of(
            PREFIX + "display-name", "Cổng dịch vụ công",
            PREFIX + "jwks", new JWKSet(TestClients.newKey().toPublicJWK()).toString(),
            PREFIX + "grant-types", "authorization_code,refresh_token",
            PREFIX + "scopes", "openid,profile",
            PREFIX + "redirect-uris", "https://portal.example/callback"));

    @Test
    void nameIsTheSameInBothLanguagesUnlessTheRegistrationSaysOtherwise() {
        assertThat(read().name(Language.ENGLISH)).isEqualTo("Cổng dịch vụ công");

        properties.put(PREFIX + "display-name.en", "Public Service Portal");
        assertThat(read().name(Language.ENGLISH)).isEqualTo("Public Service Portal");
        assertThat(read().name(Language.VIETNAMESE)).isEqualTo("Cổng dịch vụ công");
    }

    @Test
    @DisplayName("OP-1: a client is confidential and needs PKCE unless its registration says otherwise")
    void defaultsAreTheSafeOnes() {
        Client client = read();

        assertThat(client.isPublic()).isFalse();
        assertThat(client.proofKeyRequired()).isTrue();
        assertThat(client.sector()).isEqualTo("portal.example");
        assertThat(client.grantTypes())
                .containsExactlyInAnyOrder(GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN);
    }

    @Test
    void publicClientNeedsNoKeys() {
        properties.remove(PREFIX + "jwks");
        properties.put(PREFIX + "authentication-method", "none");

        assertThat(read().isPublic()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            authentication-method      | client_secret_basic                                    | authentication-method is not one of
            jwks                       | {"keys":[]}                                            | jwks is needed
            jwks                       | no JSON                                                | jwks is not a JWK set
            jwks                       | {"keys":[{"kty":"oct","k":"c2VjcmV0"}]}                | jwks holds
            grant-types                | password                                               | grant-types holds one
            redirect-uris              | /callback                                              | redirect-uris holds a bad address
            redirect-uris              | https://portal.example/#x                              | redirect-uris holds a bad address
            redirect-uris              | http://portal.example/callback                         | redirect-uris holds an address without https
            redirect-uris              | https://a.example/callback,https://b.example/callback  | sector-identifier is needed
            post-logout-redirect-uris  | javascript:alert(1)                                    | post-logout-redirect-uris holds a bad address
            """)
    void unsafeRegistrationIsRefusedByName(String property, String value, String problem) {
        properties.put(PREFIX + property, value);

        assertThatThrownBy(this::read).hasMessageStartingWith(PREFIX + problem);
    }

    @Test
    @DisplayName("OP-1: a public client cannot be exempted from PKCE")
    void publicClientCannotGoWithoutProofKey() {
        properties.put(PREFIX + "authentication-method", "none");
        properties.put(PREFIX + "proof-key-required", "false");

        assertThatThrownBy(this::read).hasMessageContaining("proof-key-required");
    }

    @Test
    void publicClientCannotHaveClientCredentials() {
        properties.put(PREFIX + "authentication-method", "none");
        properties.put(PREFIX + "grant-types", "client_credentials");

        assertThatThrownBy(this::read).hasMessageContaining("grant-types");
    }

    @Test
    @DisplayName("DATA-3: a private key in the registration is refused, and not shown")
    void privateKeyIsRefused() {
        properties.put(PREFIX + "jwks", new JWKSet(TestClients.newKey()).toString(false));

        assertThatThrownBy(this::read).hasMessage(PREFIX + "jwks holds a private key");
    }

    @Test
    void plainHttpIsForTheLocalDeploymentOnly() {
        properties.put(PREFIX + "redirect-uris", "http://localhost:8080/callback");

        assertThat(read(Deployment.LOCAL).redirectUris()).containsExactly("http://localhost:8080/callback");
    }

    private Client read() {
        return read(Deployment.PRODUCTION);
    }

    private Client read(Deployment deployment) {
        ClientsConfig config = new SmallRyeConfigBuilder()
                .withMapping(ClientsConfig.class)
                .withSources(new PropertiesConfigSource(properties, "test", 100))
                .build()
                .getConfigMapping(ClientsConfig.class);
        return new ClientReader("portal", config.clients().get("portal"), deployment).read();
    }
}
