package vn.cuaso.stats.importing;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.function.LongSupplier;
import vn.cuaso.stats.dossier.Checkpoint;

/** A line that tells how far an import is: written over on a terminal, and now and then anew where there is none. */
final class ProgressBar {

    private static final int WIDTH = 30;
    private static final long PAUSE_ON_A_TERMINAL = Duration.ofMillis(200).toNanos();
    private static final long PAUSE_ELSEWHERE = Duration.ofSeconds(2).toNanos();
    private static final double NANOS = 1e9;

    private final PrintStream output;
    private final long size;
    private final LongSupplier nanoTime;
    private final Progress begun;
    private final boolean terminal =
            System.console() != null && System.console().isTerminal();
    private final long since;
    private long shownAt;

    /**
     * A bar for a file.
     *
     * @param size of the file in bytes
     * @param begun where this run begins
     */
    ProgressBar(PrintStream output, long size, LongSupplier nanoTime, Progress begun) {
        this.output = output;
        this.size = size;
        this.nanoTime = nanoTime;
        this.begun = begun;
        this.since = nanoTime.getAsLong();
        this.shownAt = since;
    }

    void show(Checkpoint checkpoint) {
        var now = nanoTime.getAsLong();
        if (now - shownAt < (terminal ? PAUSE_ON_A_TERMINAL : PAUSE_ELSEWHERE)) {
            return;
        }
        shownAt = now;
        var text = text(checkpoint.position(), checkpoint.line(), (now - since) / NANOS);
        if (terminal) {
            output.print("\r" + text);
        } else {
            output.println(text);
        }
        output.flush();
    }

    void end() {
        if (terminal) {
            output.print("\r\u001b[K");
        }
        output.flush();
    }

    private String text(long position, long line, double seconds) {
        var share = size == 0 ? 1 : (double) position / size;
        var filled = (int) (share * WIDTH);
        var left = (size - position) / Math.max(1, (position - begun.position()) / seconds);
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f %%, line %,d, %,.0f lines/s, some %.0f s left",
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                share * 100,
                line,
                (line - begun.line()) / seconds,
                left);
    }
}
