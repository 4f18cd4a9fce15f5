package vn.cuaso.benchmarks.dossier;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import vn.cuaso.local.demo.DossierCsv;
import vn.cuaso.local.demo.DossierHistory;
import vn.cuaso.local.demo.HistoryPlan;
import vn.cuaso.local.testing.LocalStack;

/** Imports a file of which a share of the lines is broken, killing the import on the way, and checks what came of it. */
public final class DossierImport {
    private static final double EVENTS_OF_A_DOSSIER = 1.9;

    private final StatsProcess service;
    private final Path folder;

    private DossierImport(LocalStack stack, Path folder) {
        this.service = new StatsProcess(stack);
        this.folder = folder;
    }

    /**
     * {@code rows=1000000 bad=0.01 kills=2 seconds=15}: about so many rows, which share of them is broken, how often the import is
     * killed, and how long it runs before that.
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Settings settings = Settings.of(arguments);
        int dossiers = (int) (settings.number("rows", 1_000_000) / EVENTS_OF_A_DOSSIER);
        double bad = settings.share("bad", 0.01);
        int kills = settings.number("kills", 2);
        int seconds = settings.number("seconds", 15);
        settings.refuseOthers();
        Path folder = Files.createTempDirectory("dossier-import-");
        Path file = folder.resolve("dossiers.csv");
        Path sound = folder.resolve("sound.csv");
        DossierCsv.write(DossierHistory.of(HistoryPlan.of(78, dossiers)).events(), sound);
        Rows rows = breakSome(sound, file, bad);
        Files.delete(sound);
        print("%,d rows, %,d of them broken, %,d bytes", rows.all(), rows.broken(), Files.size(file));
        try (LocalStack stack = LocalStack.start(Map.of())) {
            new DossierImport(stack, folder).run(file, rows, kills, seconds);
        } finally {
            Files.delete(file);
        }
    }

    private record Rows(long all, long broken) {}

    private void run(Path file, Rows rows, int kills, int seconds) throws IOException, InterruptedException {
        long since = System.nanoTime();
        for (int kill = 1; kill <= kills; kill++) {
            Process importing = begin(file);
            if (!importing.waitFor(seconds, TimeUnit.SECONDS)) {
                importing.destroyForcibly().waitFor();
                print("killed after %d s", seconds);
            }
        }
        int exit = begin(file).waitFor();
        double taken = (System.nanoTime() - since) / 1e9;
        print("exit code %d after %.1f s, starts included: %,.0f rows a second", exit, taken, rows.all() / taken);
        List<String> said = Files.readAllLines(log());
        said.stream().filter(line -> line.startsWith("Going on")).forEach(System.out::println);
        print(
                "%,d lines reported with number and reason",
                said.stream().filter(line -> line.matches("Line \\d+: .+")).count());
        print("%s Expected: %,d and %,d", said.getLast(), rows.all() - rows.broken(), rows.broken());
        print("check-statistics says %d", service.run("check-statistics"));
    }

    private Process begin(Path file) {
        return service.start(ProcessBuilder.Redirect.appendTo(log().toFile()), "import-dossiers", file.toString());
    }

    private Path log() {
        return folder.resolve("import.log");
    }

    /** A broken row is cut short, so that nothing of its event is left. */
    private static Rows breakSome(Path sound, Path broken, double share) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        long rows = 0;
        long bad = 0;
        try (BufferedReader reader = Files.newBufferedReader(sound);
                BufferedWriter writer = Files.newBufferedWriter(broken)) {
            writer.write(reader.readLine() + "\n");
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rows++;
                boolean breaks = random.nextDouble() < share;
                bad += breaks ? 1 : 0;
                writer.write(breaks ? line.substring(0, line.length() / 2) : line);
                writer.write('\n');
            }
        }
        return new Rows(rows, bad);
    }

    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}
