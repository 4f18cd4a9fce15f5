package vn.cuaso.system.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kubernetes/command}, and a kubectl that stands for a cluster: it has the rendered templates, and does what is done in a pod. */
class CommandScriptTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String KUBECTL = """
            #!/usr/bin/env bash
            here=$(dirname "$0")
            echo "$*" >>"$here/calls"
            case "$*" in
              *' create job '*)
                from=${5#--from=cronjob/} && cat "$here/$from.json" ;;
              *' patch --local '*)
                PATH=${PATH#*:} && exec kubectl "$@" ;;
              *' create --filename=-')
                cat >"$here/created.json" ;;
              *' exec --stdin '*)
                while [ "$1" != -- ]; do shift; done
                shift && mkdir -p "$here/import" && exec "${@//\\/import/$here/import}" ;;
              *exitCode*)
                echo 1 ;;
              *containerStatuses*)
                echo '{"running":{"startedAt":"2026-01-31T09:30:00Z"}}' ;;
              *' logs '*)
                echo 'Line 2: password is missing' ;;
            esac
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void makeCluster() throws IOException {
        Path kubectl = Files.writeString(folder.resolve("kubectl"), KUBECTL);
        assertThat(kubectl.toFile().setExecutable(true)).isTrue();
        for (Manifest template : Kustomize.overlay("production").of("CronJob").toList()) {
            ObjectNode job =
                    JSON.createObjectNode().put("apiVersion", "batch/v1").put("kind", "Job");
            job.putObject("metadata").put("name", "job");
            job.set("spec", template.at("/spec/jobTemplate/spec"));
            JSON.writeValue(folder.resolve(template.name() + ".json").toFile(), job);
        }
    }

    @Test
    void fileOfAnImportIsSentAndItsExitCodeIsTheScripts() throws IOException, InterruptedException {
        Path accounts = Files.writeString(folder.resolve("những tài khoản.csv"), "citizen_id,password\n", UTF_8);

        Ended ended = run("auth-service", "import-accounts", accounts.toString(), "--dry-run");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.output()).contains("Line 2: password is missing");
        assertThat(folder.resolve("import/file")).hasSameBinaryContentAs(accounts);
        assertThat(job().at("/spec/template/spec/containers/0/args"))
                .extracting(JsonNode::asText)
                .containsExactly("import-accounts", "/import/file", "--dry-run");
        assertThat(job().at("/spec/template/spec/initContainers")).hasSize(1);
        assertThat(folder.resolve("calls")).content().contains(" delete job import-accounts-");
    }

    @Test
    void commandWithoutFileWaitsForNone() throws IOException, InterruptedException {
        run("stats-service", "check-statistics");

        assertThat(job().at("/spec/template/spec/containers/0/image").asText()).contains("stats-service");
        assertThat(job().at("/spec/template/spec/containers/0/args"))
                .extracting(JsonNode::asText)
                .containsExactly("check-statistics");
        assertThat(job().at("/spec/template/spec/initContainers").isMissingNode())
                .isTrue();
    }

    @Test
    void headOfTheAuditLogIsNoFile() throws IOException, InterruptedException {
        run("auth-service", "check-audit", "17:c0ffee");

        assertThat(job().at("/spec/template/spec/containers/0/args/1").asText()).isEqualTo("17:c0ffee");
    }

    @Test
    void nothingIsMadeForAFileThatIsNotThere() throws IOException, InterruptedException {
        Ended ended = run("auth-service", "import-clients", "nowhere.json");

        assertThat(ended.code()).isEqualTo(2);
        assertThat(folder.resolve("calls")).doesNotExist();
    }

    private JsonNode job() throws IOException {
        return JSON.readTree(folder.resolve("created.json").toFile());
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Kustomize.FOLDER.resolve("command").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().merge("PATH", folder + ":", (path, first) -> first + path);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Ended(process.waitFor(), output);
    }

    private record Ended(int code, String output) {}
}
