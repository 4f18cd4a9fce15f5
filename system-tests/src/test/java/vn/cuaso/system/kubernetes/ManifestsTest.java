package vn.cuaso.system.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestsTest {

    @ParameterizedTest
    @ValueSource(strings = {"local", "production", "recovery"})
    void everyObjectIsWhatItsKindMayBe(String overlay) {
        Manifests manifests = Kustomize.overlay(overlay);

        assertThat(manifests.all()).hasSizeGreaterThan(50);
        assertThat(manifests.all().stream().flatMap(Schemas::problems)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production", "recovery"})
    void everyPolicyHolds(String overlay) {
        Manifests manifests = Kustomize.overlay(overlay);

        assertThat(Policy.EVERYWHERE.stream().flatMap(policy -> policy.violations(manifests)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"production", "recovery"})
    void productionHoldsItsOwnPolicies(String overlay) {
        Manifests manifests = Kustomize.overlay(overlay);

        assertThat(Policy.PRODUCTION.stream().flatMap(policy -> policy.violations(manifests)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"local", "production"})
    void everySettingIsOneThatItsServiceReads(String overlay) {
        assertThat(new KnownConfiguration().violations(Kustomize.overlay(overlay)))
                .isEmpty();
    }

    @Test
    @DisplayName("DATA-3: no manifest holds a secret, and a rendered one is none")
    void manifestsHoldNoSecret() {
        assertThat(Stream.of("local", "production").map(Kustomize::overlay).flatMap(new NoSecrets()::violations))
                .isEmpty();
    }

    @Test
    void recoveryIsProductionButForWhatItsDatabaseBeginsWith() {
        assertThat(withoutDatabase(Kustomize.overlay("recovery")))
                .isEqualTo(withoutDatabase(Kustomize.overlay("production")));
        assertThat(new Recovery(Kustomize.overlay("production")).violations(Kustomize.overlay("recovery")))
                .isEmpty();
    }

    private static List<Manifest> withoutDatabase(Manifests manifests) {
        return manifests.all().stream()
                .filter(manifest -> !manifest.is("Cluster"))
                .toList();
    }

    @Test
    void clientsAreThoseOfTheLocalStack() throws IOException {
        Map<String, String> local =
                clients("local-stack/src/main/resources/vn/cuaso/local/launcher/auth-service.properties");

        assertThat(local).hasSizeGreaterThan(20);
        assertThat(clients("docker/configuration/auth-service.properties")).isEqualTo(local);
        assertThat(clients(new Mounted("auth-service", Kustomize.overlay("production"))
                        .properties()
                        .entrySet()))
                .isEqualTo(local);
    }

    private static Map<String, String> clients(String file) throws IOException {
        return clients(PropertiesText.lines(file, Files.readString(Kustomize.FOLDER.resolveSibling(file)))
                .toList());
    }

    /** Settings of clients, but for the public halves of their keys. */
    private static Map<String, String> clients(Collection<Map.Entry<String, String>> settings) {
        return settings.stream()
                .filter(setting -> setting.getKey().startsWith("cuaso.auth.clients."))
                .filter(setting -> !setting.getKey().endsWith(".jwks"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Test
    void everySecretThatIsNamedIsExplainedWithItsKeys() throws IOException {
        List<String> rows = Files.readAllLines(Kustomize.FOLDER.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| `") || line.startsWith("Made by operators"))
                .toList();

        assertThat(ReferencedSecrets.in(Kustomize.overlay("production")))
                .contains("auth-service/service.properties", "redis-acl", "portal-tls", "kafka-otp/password")
                .allSatisfy(secret -> assertThat(rows)
                        .anyMatch(
                                row -> Stream.of(secret.split("/")).allMatch(part -> row.contains("`" + part + "`"))));
    }
}
