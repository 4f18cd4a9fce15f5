package vn.cuaso.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a JVM of this machine has used so far (Linux).
 *
 * @param cpuMillis processor time, user and system
 * @param pssKilobytes proportional set size: its memory, what it shares with others counted by its part
 * @param liveHeapBytes what is left in the heap after a full collection
 */
public record Figures(long cpuMillis, long pssKilobytes, long liveHeapBytes) {
    // The kernel tells times in these, whatever its own tick is: USER_HZ.
    private static final long MILLIS_PER_TICK = 10;

    /** Collects the garbage of the process first, so that two of these can be compared. */
    public static Figures of(long pid) {
        long heap = liveHeapBytes(pid);
        return new Figures(cpuMillis(pid), pssKilobytes(pid), heap);
    }

    /** Only the processor time, which costs the process nothing to tell. */
    public static long cpuMillis(long pid) {
        String stat = read(Path.of("/proc", Long.toString(pid), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_PER_TICK;
    }

    /** Only the memory, which costs the process nothing to tell. */
    public static long pssKilobytes(long pid) {
        return read(Path.of("/proc", Long.toString(pid), "smaps_rollup"))
                .lines()
                .filter(line -> line.startsWith("Pss:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
    }

    // The histogram counts live objects only, for which the JVM collects first; its last line is the total.
    private static long liveHeapBytes(long pid) {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        String histogram = output(List.of(jcmd, Long.toString(pid), "GC.class_histogram"));
        return histogram
                .lines()
                .filter(line -> line.startsWith("Total"))
                .mapToLong(line -> Long.parseLong(line.strip().split("\\s+")[2]))
                .findFirst()
                .orElseThrow();
    }

    private static String output(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
