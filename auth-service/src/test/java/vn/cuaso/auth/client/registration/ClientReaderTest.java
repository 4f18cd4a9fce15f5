package vn.cuaso.auth.client.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.oauth2.sdk.GrantType;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cuaso.auth.client.Client;
import vn.cuaso.auth.client.ClientAlgorithms;
import vn.cuaso.auth.client.ClientSecret;
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
            authentication-method      | client_secret_jwt                                      | authentication-method is not one of
            authentication-method      | client_secret_basic                                    | secret-hashes is needed
            authentication-algorithm   | none                                                   | authentication-algorithm is not one of
            authentication-algorithm   | HS256                                                  | authentication-algorithm is not one of
            id-token-algorithm         | none                                                   | id-token-algorithm is not one of
            userinfo-algorithm         | HS256                                                  | userinfo-algorithm is not one of
            request-object-algorithm   | none                                                   | request-object-algorithm is not one of
            secret-hashes              | secret                                                 | secret-hashes is not one or two SHA-256
            jwks-uri                   | http://portal.example/jwks                             | jwks-uri holds an address without https
            jwks-uri                   | https://portal.example/jwks                            | jwks-uri is given beside jwks
            access-token-lifetime      | PT2H                                                   | access-token-lifetime is no number of seconds
            id-token-lifetime          | PT1S                                                   | id-token-lifetime is no number of seconds
            logo-uri                   | javascript:alert(1)                                    | logo-uri holds a bad address
            jwks                       | {"keys":[]}                                            | jwks is needed
            jwks                       | no JSON                                                | jwks is not a JWK set
            jwks                       | {"keys":[{"kty":"oct","k":"c2VjcmV0"}]}                | jwks holds
            grant-types                | password                                               | grant-types holds one
            redirect-uris              | https://a@portal.example/                              | redirect-uris holds a bad address
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

    @Test
    void everyFaultIsNamedAtOnce() {
        properties.put(PREFIX + "redirect-uris", "http://portal.example/callback");
        properties.put(PREFIX + "id-token-algorithm", "none");
        properties.put(PREFIX + "grant-types", "password");

        assertThatThrownBy(this::read)
                .hasMessageContaining(PREFIX + "redirect-uris holds an address without https")
                .hasMessageContaining(PREFIX + "id-token-algorithm is not one of")
                .hasMessageContaining(PREFIX + "grant-types holds one that is not of");
    }

    @Test
    @DisplayName("OP-4: whoever asks for FAPI 2.0 gets PKCE, pushed requests and DPoP with it")
    void fapi2BringsItsProtection() {
        properties.put(PREFIX + "fapi2", "true");

        Client client = read();

        assertThat(client.proofKeyRequired()).isTrue();
        assertThat(client.dpopBound()).isTrue();
        assertThat(client.protection().pushedRequestRequired()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            proof-key-required        | false  | proof-key-required cannot be false for FAPI 2.0
            pushed-requests-required  | false  | pushed-requests-required cannot be false for FAPI 2.0
            dpop-bound                | false  | dpop-bound cannot be false for FAPI 2.0
            id-token-algorithm        | RS256  | id-token-algorithm is not one of
            userinfo-algorithm        | RS256  | userinfo-algorithm is not one of
            request-object-algorithm  | RS256  | request-object-algorithm is not one of
            authentication-algorithm  | RS256  | authentication-algorithm is not one of
            """)
    @DisplayName("OP-4: a FAPI 2.0 client cannot be exempted from what the profile asks for")
    void fapi2HasNoExceptions(String property, String value, String problem) {
        properties.put(PREFIX + "fapi2", "true");
        properties.put(PREFIX + property, value);

        assertThatThrownBy(this::read).hasMessageStartingWith(PREFIX + problem);
    }

    @Test
    @DisplayName("OP-4: a FAPI 2.0 client proves itself by private_key_jwt and by nothing else")
    void fapi2TakesNoSecret() {
        properties.remove(PREFIX + "jwks");
        properties.put(PREFIX + "fapi2", "true");
        properties.put(PREFIX + "authentication-method", "client_secret_basic");
        properties.put(PREFIX + "secret-hashes", ClientSecret.hash("secret"));

        assertThatThrownBy(this::read).hasMessageContaining("authentication-method has to be private_key_jwt");
    }

    @Test
    void clientWithASecretNeedsNoKeys() {
        properties.remove(PREFIX + "jwks");
        properties.put(PREFIX + "authentication-method", "client_secret_basic");
        properties.put(PREFIX + "secret-hashes", ClientSecret.hash("secret"));

        assertThat(read().credentials().secrets())
                .containsExactly(new ClientSecret(ClientSecret.hash("secret"), Optional.empty()));
    }

    @Test
    void settingsAreReadEachToItsPlace() {
        properties.put(PREFIX + "display-name.en", "Public services");
        properties.put(PREFIX + "logo-uri", "https://portal.example/logo.png");
        properties.put(PREFIX + "id-token-algorithm", "PS256");
        properties.put(PREFIX + "userinfo-algorithm", "EdDSA");
        properties.put(PREFIX + "access-token-lifetime", "PT2M");
        properties.put(PREFIX + "consent-required", "true");
        properties.put(PREFIX + "backchannel-logout-uri", "https://portal.example/out");
        properties.put(PREFIX + "backchannel-logout-session-required", "true");

        Client client = read();

        assertThat(client.presentation().displayName(Language.ENGLISH)).isEqualTo("Public services");
        assertThat(client.presentation().displayName(Language.VIETNAMESE)).isEqualTo("Cổng dịch vụ công");
        assertThat(client.presentation().logo()).contains(URI.create("https://portal.example/logo.png"));
        assertThat(client.algorithms())
                .isEqualTo(new ClientAlgorithms(JWSAlgorithm.PS256, Optional.of(JWSAlgorithm.EdDSA), Optional.empty()));
        assertThat(client.lifetimes().accessToken()).contains(Duration.ofMinutes(2));
        assertThat(client.signIn().consentRequired()).isTrue();
        assertThat(client.backChannelLogoutUri()).contains(URI.create("https://portal.example/out"));
        assertThat(client.addresses().backChannelLogoutSessionRequired()).isTrue();
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
        return ConfiguredClients.read("portal", config.clients().get("portal"), deployment);
    }
}
