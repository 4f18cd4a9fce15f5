package vn.cuaso.local.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/** Steps at the same time. */
final class Parallel {
    private Parallel() {}

    /**
     * Takes the step with each and returns when all are taken.
     *
     * @throws StackFailure when one fails; the others are taken to their end all the same
     */
    static <T> void forEach(Collection<T> all, Consumer<? super T> step) {
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> steps = new ArrayList<>();
            all.forEach(one -> steps.add(executor.submit(() -> step.accept(one))));
            for (Future<?> future : steps) {
                future.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted", e);
        }
    }
}
