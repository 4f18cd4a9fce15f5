package vn.cuaso.otp.testing;

import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** Waits for what happens elsewhere. */
public final class Await {

    private static final Duration LONGEST = Duration.ofMinutes(3);

    private Await() {}

    public static <T> T item(Uni<T> uni) {
        return uni.await().atMost(LONGEST);
    }

    /** Returns as soon as the steps succeed, which are tried again from the first to the last. */
    public static void success(String what, Runnable steps) {
        var failure = new AtomicReference<Throwable>();
        try {
            until(what, () -> {
                try {
                    steps.run();
                    return true;
                } catch (AssertionError | RuntimeException e) {
                    failure.set(e);
                    return false;
                }
            });
        } catch (AssertionError e) {
            e.addSuppressed(failure.get());
            throw e;
        }
    }

    /** Returns as soon as the condition holds. */
    public static void until(String what, BooleanSupplier condition) {
        var deadline = System.nanoTime() + LONGEST.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("did not happen in " + LONGEST.toSeconds() + " s: " + what);
            }
            item(Uni.createFrom().voidItem().onItem().delayIt().by(Duration.ofMillis(25)));
        }
    }
}
