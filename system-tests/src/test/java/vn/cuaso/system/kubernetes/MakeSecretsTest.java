package vn.cuaso.system.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** {@code kubernetes/make-secrets}, which operators run again to bring a new key into the cluster. */
@EnabledOnOs(OS.LINUX)
class MakeSecretsTest {

    @TempDir
    private Path secrets;

    /** Pods that run trust the authorities that were there when they started. */
    @Test
    void secretsAreTheSameUntilOneOfThemIsChanged() {
        Kustomize.requireKubectl();
        Kustomize.run(script("docker"), secrets.toString());

        String first = Kustomize.run(script("kubernetes"), secrets.toString());

        assertThat(first).contains("name: redis-tls", "name: otp-service");
        assertThat(Kustomize.run(script("kubernetes"), secrets.toString())).isEqualTo(first);
        Kustomize.run(script("docker"), "--add-key", "otp.code", secrets.toString());
        assertThat(Kustomize.run(script("kubernetes"), secrets.toString())).isNotEqualTo(first);
    }

    private static String script(String of) {
        return Kustomize.FOLDER.resolveSibling(of).resolve("make-secrets").toString();
    }
}
