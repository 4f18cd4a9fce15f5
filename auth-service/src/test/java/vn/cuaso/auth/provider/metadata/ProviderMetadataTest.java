package vn.cuaso.auth.provider.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import vn.cuaso.auth.key.TestSigning;
import vn.cuaso.auth.provider.AuthenticationLevels;
import vn.cuaso.auth.testing.TestOrigins;

class ProviderMetadataTest {

    @Test
    @DisplayName("OP-1: behind TLS termination every address of discovery is under the issuer on https")
    void everyAddressIsUnderAnIssuerOnHttps() {
        Map<String, Object> document = new ProviderMetadata(
                        new TestOrigins(),
                        new AuthenticationLevels(() -> List.of("urn:cuaso:acr:2")),
                        TestSigning.start(Clock.systemUTC()).keys())
                .document();

        assertThat(document).containsEntry("issuer", TestOrigins.ISSUER);
        assertThat(document.entrySet())
                .filteredOn(entry ->
                        entry.getKey().endsWith("_endpoint") || entry.getKey().endsWith("_uri"))
                .hasSizeGreaterThan(7)
                .allMatch(entry -> entry.getValue().toString().startsWith(TestOrigins.ISSUER + "/"));
    }
}
