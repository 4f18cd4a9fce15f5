package vn.cuaso.benchmarks.process;

/** Waiting, on purpose: a benchmark measures what happens in a stretch of real time. */
public final class Pause {
    private Pause() {}

    public static void millis(long duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
