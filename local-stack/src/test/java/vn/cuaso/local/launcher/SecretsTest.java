package vn.cuaso.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.cuaso.local.settings.Service;

class SecretsTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("DATA-3: development keys are named so that production refuses them")
    void keyIdsBeginWithLocal() {
        Map<String, String> keys = secrets().namedKeys(Service.AUTH);

        assertThat(keys).containsEntry("cuaso.auth.encryption.current", "local-1");
        assertThat(Base64.getDecoder().decode(keys.get("cuaso.auth.encryption.keys.local-1")))
                .hasSize(32);
    }

    @Test
    void filesAreReadableByTheirOwnerAlone() throws IOException {
        secrets().namedKeys(Service.PORTAL);
        secrets().clientKey("portal");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files)
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void secretsAreMadeOnce() {
        Map<String, String> keys = secrets().namedKeys(Service.OTP);
        String jwks = secrets().clientJwks("portal");

        assertThat(secrets().namedKeys(Service.OTP)).isEqualTo(keys);
        assertThat(secrets().clientJwks("portal")).isEqualTo(jwks);
    }

    @Test
    void everyClientHasAKeyOfItsOwn() {
        assertThat(secrets().clientJwks("qr-session-service"))
                .isNotEqualTo(secrets().clientJwks("portal"));
        assertThat(secrets().clientKey("qr-session-service"))
                .isNotEqualTo(secrets().clientKey("portal"))
                .content()
                .startsWith("-----BEGIN PRIVATE KEY-----");
    }

    @Test
    void purposeThatCameLaterGetsItsKey() throws IOException {
        Path file = folder.resolve("auth-service.properties");
        Files.writeString(file, "cuaso.auth.lookup.keys.local-1=kept\ncuaso.auth.lookup.current=local-1\n");

        Map<String, String> keys = secrets().namedKeys(Service.AUTH);

        assertThat(keys)
                .containsEntry("cuaso.auth.lookup.keys.local-1", "kept")
                .containsKey("cuaso.auth.passcode.keys.local-1");
        assertThat(secrets().namedKeys(Service.AUTH)).isEqualTo(keys);
    }

    private Secrets secrets() {
        return new Secrets(folder, new SecureRandom());
    }
}
