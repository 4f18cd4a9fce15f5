package vn.cuaso.qr.testing;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what happens elsewhere. */
public final class Await {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private Await() {}

    public static <T> T item(Uni<T> uni) {
        return uni.await().atMost(LONGEST);
    }

    /** Returns as soon as the condition holds. */
    public static void until(String what, BooleanSupplier condition) {
        until(what, LONGEST, condition);
    }

    /** The same, for what may take longer. */
    public static void until(String what, Duration longest, BooleanSupplier condition) {
        var deadline = System.nanoTime() + longest.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not happen in " + longest.toSeconds() + " s: " + what);
            }
            item(Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(25)));
        }
    }
}
