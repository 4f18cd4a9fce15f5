package vn.cuaso.auth.testing;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;

/** Does the same thing many times at once. */
public final class Races {

    private Races() {}

    /** What each runner came to; a runner that fails fails the race. */
    public static <T> List<T> race(int runners, Callable<T> run) {
        // Context propagation starts itself at the first Uni of a class loader, and cannot do so twice at once.
        Uni.createFrom().item(runners).map(Function.identity()).await().indefinitely();
        // Threads of their own: those of the common pool remember the class loader of whoever used them first.
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> done =
                    executor.invokeAll(Stream.generate(() -> run).limit(runners).toList());
            return done.stream().map(Races::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static <T> T result(Future<T> done) {
        return switch (done.state()) {
            case SUCCESS -> done.resultNow();
            case FAILED -> throw new AssertionError("A runner failed", done.exceptionNow());
            case RUNNING, CANCELLED -> throw new AssertionError("A runner did not finish");
        };
    }
}
