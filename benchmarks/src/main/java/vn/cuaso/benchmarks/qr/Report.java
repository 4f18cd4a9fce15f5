package vn.cuaso.benchmarks.qr;

import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import vn.cuaso.benchmarks.Percentiles;
import vn.cuaso.benchmarks.process.Figures;

/** What was measured, a line each. */
final class Report {
    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void heading(Parameters parameters) {
        print("%s, %d processors", parameters, Runtime.getRuntime().availableProcessors());
    }

    void gathered(int waiting, long nanos) {
        print("%d sessions made and streams opened in %.1f s", waiting, nanos / 1e9);
    }

    void memory(String service, Figures before, Figures after, int waiting) {
        print(
                "%s: Pss %d MB → %d MB, %.1f KB a browser; heap in use %.1f MB → %.1f MB, %.1f KB a browser",
                service,
                before.pssKilobytes() / 1024,
                after.pssKilobytes() / 1024,
                (double) (after.pssKilobytes() - before.pssKilobytes()) / waiting,
                before.liveHeapBytes() / 1e6,
                after.liveHeapBytes() / 1e6,
                (after.liveHeapBytes() - before.liveHeapBytes()) / 1024.0 / waiting);
    }

    void waiting(Parameters parameters, Map<String, Long> cpuMillis, long codes, long ended) {
        print(
                "only waiting for %d s: %.2f codes a browser and second, %d streams ended",
                parameters.seconds(), (double) codes / parameters.waiting() / parameters.seconds(), ended);
        cpuMillis.forEach((service, millis) -> print(
                "%s: %.2f s of processor time, %.0f %% of one processor, %.0f µs a browser and second",
                service,
                millis / 1e3,
                millis / 10.0 / parameters.seconds(),
                millis * 1e3 / parameters.waiting() / parameters.seconds()));
    }

    void notices(Percentiles times) {
        print("from the approval's sending to the browser's notice: %s", times);
    }

    private void print(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
