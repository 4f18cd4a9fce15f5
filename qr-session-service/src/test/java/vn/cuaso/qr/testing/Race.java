package vn.cuaso.qr.testing;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Runs the same thing many times at once. */
public final class Race {

    private Race() {}

    /** The results of so many runners that start together. */
    public static <T> List<T> between(int runners, IntFunction<Uni<T>> run) {
        var start = new CyclicBarrier(runners);
        try (var threads = Executors.newFixedThreadPool(runners)) {
            var results = IntStream.range(0, runners)
                    .mapToObj(runner -> threads.submit((Callable<T>) () -> {
                        start.await(10, TimeUnit.SECONDS);
                        return Await.item(run.apply(runner));
                    }))
                    .toList();
            return results.stream().map(Race::get).toList();
        }
    }

    private static <T> T get(Future<T> result) {
        try {
            return result.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
