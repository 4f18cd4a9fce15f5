package vn.cuaso.benchmarks.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cuaso.benchmarks.process.Figures;
import vn.cuaso.benchmarks.process.Processes;
import vn.cuaso.local.settings.Service;
import vn.cuaso.local.settings.StoreKind;
import vn.cuaso.local.testing.LocalStack;

/** The stats-service of a local stack: how many events it has kept, what it uses, and its commands. */
final class StatsProcess {
    private static final Pattern KEPT =
            Pattern.compile("(?m)^cuaso_stats_dossier_events_total\\{[^}]*outcome=\"kept\"[^}]*} (\\S+)");

    private final LocalStack stack;
    private final HttpClient client = HttpClient.newHttpClient();
    private final long pid;

    StatsProcess(LocalStack stack) {
        this.stack = stack;
        this.pid = Processes.pidOf(Service.STATS);
    }

    long kept() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(stack.management(Service.STATS) + "/q/metrics"))
                .build();
        try {
            Matcher kept = KEPT.matcher(
                    client.send(request, HttpResponse.BodyHandlers.ofString()).body());
            return kept.find() ? (long) Double.parseDouble(kept.group(1)) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    Figures figures() {
        return Figures.of(pid);
    }

    /** Its memory, without disturbing it. */
    long pssKilobytes() {
        return Figures.pssKilobytes(pid);
    }

    /** Runs a command of the service against the same stores and returns its exit code. */
    int run(String... arguments) {
        try {
            return start(ProcessBuilder.Redirect.INHERIT, arguments).waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Begins a command of the service against the same stores. */
    Process start(ProcessBuilder.Redirect output, String... arguments) {
        Map<String, String> properties =
                new HashMap<>(stack.connections().propertiesOf(Service.STATS, Set.of(StoreKind.values())));
        properties.put("cuaso.deployment", "local");
        properties.put("cuaso.stats.clock-start", "2024-03-29T10:00:00+07:00");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx160m");
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of(
                "-jar",
                Path.of(System.getProperty("cuaso.repository"), "stats-service/target/quarkus-app/quarkus-run.jar")
                        .toString()));
        command.addAll(List.of(arguments));
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
