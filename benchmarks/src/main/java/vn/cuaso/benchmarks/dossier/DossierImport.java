package vn.cuaso.benchmarks.dossier;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import vn.cuaso.local.demo.DossierCsv;
import vn.cuaso.local.demo.DossierHistory;
import vn.cuaso.local.demo.HistoryPlan;
import vn.cuaso.local.testing.LocalStack;

/** Imports a file of which a share of the lines is broken, and checks what came of it. */
public final class DossierImport {
    private static final double EVENTS_OF_A_DOSSIER = 1.9;

    private DossierImport() {}

    /** {@code rows=1000000 bad=0.01}: about so many rows, and which share of them is broken. */
    public static void main(String[] arguments) throws IOException {
        Settings settings = Settings.of(arguments);
        Path folder = Files.createTempDirectory("dossier-import-");
        Path file = folder.resolve("dossiers.csv");
        int dossiers = (int) (settings.number("rows", 1_000_000) / EVENTS_OF_A_DOSSIER);
        Path sound = folder.resolve("sound.csv");
        DossierCsv.write(DossierHistory.of(HistoryPlan.of(78, dossiers)).events(), sound);
        long rows = breakSome(sound, file, settings.share("bad", 0.01));
        Files.delete(sound);
        System.out.println(String.format(Locale.ROOT, "%,d rows, %,d bytes", rows, Files.size(file)));
        try (LocalStack stack = LocalStack.start(Map.of())) {
            StatsProcess service = new StatsProcess(stack);
            long since = System.nanoTime();
            int exit = service.run("import-dossiers", file.toString());
            double seconds = (System.nanoTime() - since) / 1e9;
            System.out.println(String.format(
                    Locale.ROOT, "exit code %d after %.1f s: %,.0f rows a second", exit, seconds, rows / seconds));
            System.out.println("check-statistics says " + service.run("check-statistics"));
        } finally {
            Files.delete(file);
            Files.delete(folder);
        }
    }

    /** A broken row is cut short, so that nothing of its event is left. */
    private static long breakSome(Path sound, Path broken, double share) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        long rows = 0;
        try (BufferedReader reader = Files.newBufferedReader(sound);
                BufferedWriter writer = Files.newBufferedWriter(broken)) {
            writer.write(reader.readLine() + "\n");
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                rows++;
                writer.write(random.nextDouble() < share ? line.substring(0, line.length() / 2) : line);
                writer.write('\n');
            }
        }
        return rows;
    }
}
