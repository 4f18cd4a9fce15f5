package vn.cuaso.auth.testing;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/** Does the same thing many times at once. */
public final class Races {

    private Races() {}

    /** What each runner came to; a runner that fails fails the race. */
    public static <T> List<T> race(int runners, Callable<T> run) {
        // Threads of their own: those of the common pool remember the class loader of whoever used them first.
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            return executor.invokeAll(Stream.generate(() -> run).limit(runners).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
