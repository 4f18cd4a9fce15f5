package vn.cuaso.system.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kubernetes/make-secrets}, from what {@code docker/make-secrets} made. */
class MakeSecretsTest {
    /** By operators, from their own objects. */
    private static final Set<String> MADE_IN_THE_CLUSTER =
            Set.of("postgresql-ca", "kafka-cluster-ca-cert", "kafka-auth", "kafka-otp", "kafka-qr", "kafka-stats");

    private static final Set<String> LEFT_TO_PEOPLE =
            Set.of("postgresql-backups", "portal-tls", "identity-tls", "app-tls");

    @TempDir
    Path folder;

    @Test
    void everySecretThatManifestsNameIsMade() throws IOException, InterruptedException {
        Manifests production = Kustomize.overlay("production");
        run("docker/make-secrets");

        Set<String> made = keys(Manifests.parse(run("kubernetes/make-secrets")));

        assertThat(ReferencedSecrets.in(production).stream()
                        .filter(secret -> Stream.of(MADE_IN_THE_CLUSTER, LEFT_TO_PEOPLE)
                                .flatMap(Set::stream)
                                .noneMatch(name -> secret.equals(name) || secret.startsWith(name + "/"))))
                .isNotEmpty()
                .isSubsetOf(made);
    }

    /** Pods that run trust the authorities that were there when they started. */
    @Test
    void secretsAreTheSameUntilOneOfThemIsChanged() throws IOException, InterruptedException {
        Kustomize.requireKubectl();
        run("docker/make-secrets");

        String first = run("kubernetes/make-secrets");

        assertThat(first).contains("name: redis-tls", "name: otp-service");
        assertThat(run("kubernetes/make-secrets")).isEqualTo(first);
        run("docker/make-secrets", "--add-key", "otp.code");
        assertThat(run("kubernetes/make-secrets")).isNotEqualTo(first);
    }

    @Test
    void newKeyIsAddedAndWhatAnInstallationAddsStays() throws IOException, InterruptedException {
        Kustomize.requireKubectl();
        run("docker/make-secrets");
        run("docker/make-secrets", "--add-key", "otp.code");
        Files.writeString(
                Files.createDirectory(folder.resolve("own")).resolve("otp-service.properties"),
                "cuaso.otp.http-gateways.carrier-a.headers.authorization=Bearer of the aggregator\n");

        String settings = new String(
                Base64.getDecoder()
                        .decode(Manifests.parse(run("kubernetes/make-secrets"))
                                .find("Secret", "otp-service")
                                .orElseThrow()
                                .at("/data/service.properties")
                                .asText()),
                UTF_8);

        assertThat(settings.lines().map(line -> line.replaceFirst("=.*", "")))
                .contains(
                        "cuaso.otp.code.keys.k1",
                        "cuaso.otp.code.keys.k2",
                        "cuaso.otp.http-gateways.carrier-a.headers.authorization");
        assertThat(settings).contains("cuaso.otp.code.current=k1\n");
    }

    private static Set<String> keys(Manifests secrets) {
        return secrets.of("Secret")
                .flatMap(secret -> Stream.concat(
                        Stream.of(secret.name()),
                        Texts.of(secret.at("/data")).keySet().stream().map(key -> secret.name() + "/" + key)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String run(String script, String... options) throws IOException, InterruptedException {
        List<String> command = Stream.of(
                        Stream.of(Kustomize.FOLDER
                                .resolveSibling(script)
                                .toAbsolutePath()
                                .toString()),
                        Stream.of(options),
                        Stream.of(folder.toString()))
                .flatMap(words -> words)
                .toList();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(command.toString()).isZero();
        return output;
    }
}
