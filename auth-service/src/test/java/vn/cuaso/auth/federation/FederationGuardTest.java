package vn.cuaso.auth.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cuaso.auth.provider.AuthenticationLevels;

class FederationGuardTest {

    private static final String SECRET = "mat-khau-chi-dung-de-kiem-thu";

    @Test
    void rightProviderIsNoProblem() {
        assertThat(problems(provider("quocgia"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "issuer, https://quocgia.example?x=1, has no issuer but",
        "issuer, quocgia.example, has no issuer but",
        "client-key, /keys/quocgia.pem, needs either",
        "client-secret, '', needs either",
        "acr.muc-do-3, urn:cuaso:acr:9, 'maps muc-do-3 to urn:cuaso:acr:9'"
    })
    void wrongProviderIsNamedWithoutItsSecret(String property, String value, String problem) {
        Map<String, String> settings = provider("quocgia");
        settings.put("cuaso.auth.federation.quocgia." + property, value);

        assertThat(problems(settings))
                .singleElement()
                .asString()
                .startsWith("quocgia " + problem)
                .doesNotContain(SECRET);
    }

    @Test
    void idThatIsNoPartOfAnAddressIsAProblem() {
        assertThat(problems(provider("Quoc_Gia"))).singleElement().asString().contains("is no id");
    }

    @Test
    void twoProvidersOfOneIssuerAreAProblem() {
        Map<String, String> settings = provider("quocgia");
        settings.putAll(provider("quocgia-2"));
        settings.put("cuaso.auth.federation.quocgia-2.issuer", "https://quocgia.example");

        assertThat(problems(settings)).singleElement().asString().startsWith("quocgia-2 has the issuer of another one");
    }

    private static Map<String, String> provider(String id) {
        String prefix = "cuaso.auth.federation." + id + '.';
        return new HashMap<>(Map.of(
                prefix + "name.vi", "Cổng",
                prefix + "name.en", "Portal",
                prefix + "issuer", "https://" + id.replace('_', '-') + ".example",
                prefix + "client-id", "cua-so",
                prefix + "client-secret", SECRET,
                prefix + "acr.muc-do-2", "urn:cuaso:acr:2",
                prefix + "status.kind", "offered"));
    }

    private static List<String> problems(Map<String, String> settings) {
        FederationConfig config = new SmallRyeConfigBuilder()
                .withMapping(FederationConfig.class)
                .addDefaultInterceptors()
                .withSources(new PropertiesConfigSource(settings, "operator", 300))
                .build()
                .getConfigMapping(FederationConfig.class);
        return new FederationGuard(
                        config, new AuthenticationLevels(() -> List.of("urn:cuaso:acr:1", "urn:cuaso:acr:2")))
                .problems();
    }
}
