package vn.cuaso.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What figures were measured on: they say little without it. */
public final class Machine {
    private Machine() {}

    /** Processors, and how many processes wanted them lately. */
    public static String describe() {
        try {
            String[] load = Files.readString(Path.of("/proc/loadavg")).split(" ");
            return "%d processors, load %s (1 min) %s (5 min)"
                    .formatted(Runtime.getRuntime().availableProcessors(), load[0], load[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
