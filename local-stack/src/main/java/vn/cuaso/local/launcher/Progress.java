package vn.cuaso.local.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What the launcher says while it works. A finished step is a line with its time; on a terminal a last line, written
 * over and over, tells what is still awaited.
 */
final class Progress {
    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final boolean terminal;
    private final InstantSource clock;
    private final Set<String> awaited = new LinkedHashSet<>();

    Progress(PrintStream out, boolean terminal, InstantSource clock) {
        this.out = out;
        this.terminal = terminal;
        this.clock = clock;
    }

    /** The time from which a step is measured. */
    Instant now() {
        return clock.instant();
    }

    /** These have begun. */
    synchronized void await(Collection<String> names) {
        awaited.addAll(names);
        refresh();
    }

    /** One of them is done. */
    synchronized void done(String name, Instant since) {
        awaited.remove(name);
        double seconds = Duration.between(since, now()).toMillis() / 1000.0;
        line(String.format(Locale.ROOT, "  %-22s %5.1f s", name, seconds));
    }

    /** Anything else to read. */
    synchronized void line(String text) {
        erase();
        out.println(text);
        refresh();
    }

    /** Nothing is awaited any more. */
    synchronized void settle() {
        awaited.clear();
        erase();
        out.flush();
    }

    private void refresh() {
        if (terminal && !awaited.isEmpty()) {
            erase();
            out.print("  … " + String.join(", ", awaited));
        }
        out.flush();
    }

    private void erase() {
        if (terminal) {
            out.print(ERASE_LINE);
        }
    }
}
