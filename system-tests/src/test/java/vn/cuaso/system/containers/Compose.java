package vn.cuaso.system.containers;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs Compose for one project: v2 ({@code docker compose}) where there is one, else {@code docker-compose}. */
final class Compose {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Path folder;
    private final Map<String, String> environment;
    private final List<String> program;

    Compose(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = environment;
        this.program =
                isThere("docker", "compose", "version") ? List.of("docker", "compose") : List.of("docker-compose");
    }

    /** What the command wrote. Fails when it fails. */
    String run(String... arguments) {
        return run(
                folder,
                environment,
                Stream.concat(program.stream(), Stream.of(arguments)).toList());
    }

    /** The same of a script that runs Compose itself. */
    String script(String... command) {
        return run(folder, environment, List.of(command));
    }

    /** The same with standard input. */
    String runWith(String input, String... arguments) {
        return run(
                folder,
                environment,
                Stream.concat(program.stream(), Stream.of(arguments)).toList(),
                input);
    }

    /** Waits until a container that does its work once has done it. */
    void awaitEnd(String service) {
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> inspect(service, "{{.State.Status}} {{.State.ExitCode}}")
                        .equals("exited 0"));
    }

    /** The ids of the service's containers. */
    List<String> containers(String service) {
        return run("ps", "--all", "--quiet", service).lines().map(String::strip).toList();
    }

    private String inspect(String service, String format) {
        String container = run("ps", "--all", "--quiet", service).strip();
        return run(folder, Map.of(), List.of("docker", "inspect", "--format", format, container))
                .strip();
    }

    private static boolean isThere(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static String run(Path folder, Map<String, String> environment, List<String> command) {
        return run(folder, environment, command, "");
    }

    private static String run(Path folder, Map<String, String> environment, List<String> command, String input) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed:\n" + output);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
