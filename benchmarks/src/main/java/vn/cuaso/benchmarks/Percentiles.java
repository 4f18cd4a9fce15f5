package vn.cuaso.benchmarks;

import java.util.Locale;

/** Durations put in order. */
public final class Percentiles {
    private static final double NANOS_PER_MILLI = 1e6;

    private final long[] sorted;

    /** Takes nanoseconds in any order. */
    public Percentiles(long[] nanos) {
        sorted = nanos.clone();
        java.util.Arrays.sort(sorted);
    }

    /** The duration, in milliseconds, that {@code share} of all do not exceed (nearest rank). */
    public double at(double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)] / NANOS_PER_MILLI;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT, "p50 %.1f ms, p99 %.1f ms, max %.1f ms (%d)", at(0.5), at(0.99), at(1), sorted.length);
    }
}
