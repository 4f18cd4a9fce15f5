package vn.cuaso.auth.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentGuardTest {

    private static final List<URI> SAFE = List.of(URI.create("https://id.example"));
    private static final String SECRET = "c2VjcmV0";

    @Test
    void productionKeysAndHttpsAreNoProblem() {
        Map<String, String> properties = Map.of(
                "cuaso.auth.encryption.keys.2026-1",
                SECRET,
                "cuaso.auth.clients.portal.jwks",
                "{\"keys\":[{\"kid\":\"portal-1\"}]}");

        assertThat(DeploymentGuard.problems(properties, SAFE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cuaso.auth.encryption.keys.local-1",
                "cuaso.auth.lookup.keys.local-test-1",
                "cuaso.auth.subject.keys.\"local-1\""
            })
    @DisplayName("DATA-3: a development key keeps the service from starting in production, and is not shown")
    void developmentKeyIsNamedButNotShown(String property) {
        assertThat(DeploymentGuard.problems(Map.of(property, SECRET), SAFE))
                .singleElement()
                .asString()
                .contains(property)
                .doesNotContain(SECRET);
    }

    @Test
    @DisplayName("DATA-3: a client's development key does so too")
    void developmentKeyOfAClientIsAProblem() {
        Map<String, String> properties =
                Map.of("cuaso.auth.clients.portal.jwks", "{\"keys\":[{\"kid\" : \"local-portal\"}]}");

        assertThat(DeploymentGuard.problems(properties, SAFE)).hasSize(1);
    }

    @Test
    @DisplayName("DATA-3: an issuer without TLS does so too")
    void plainHttpIsAProblem() {
        assertThat(DeploymentGuard.problems(Map.of(), List.of(URI.create("http://id.localhost:8080"))))
                .containsExactly("http://id.localhost:8080 is not https");
    }
}
