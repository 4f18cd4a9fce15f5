package vn.cuaso.auth.password;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.WorkerExecutor;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/** One place among those that wait for a worker, for one run. It is freed once, by the run or by {@link #giveBack}. */
final class PasswordPlace {

    private final WorkerExecutor workers;
    private final Semaphore places;
    private final AtomicBoolean spent = new AtomicBoolean();

    PasswordPlace(WorkerExecutor workers, Semaphore places) {
        this.workers = workers;
        this.places = places;
    }

    /** Runs the task on a worker; the result arrives on the caller's own context. */
    <T> Uni<T> run(Callable<T> task) {
        return Uni.createFrom().deferred(() -> {
            if (!spent.compareAndSet(false, true)) {
                throw new IllegalStateException("A place is for one run");
            }
            // Freed by the worker itself: a caller that gave up still holds its place until the run has ended.
            return workers.executeBlocking(() -> freeing(task), false);
        });
    }

    /** Frees a place that nothing was run on; otherwise does nothing. */
    void giveBack() {
        if (spent.compareAndSet(false, true)) {
            places.release();
        }
    }

    private <T> T freeing(Callable<T> task) throws Exception {
        try {
            return task.call();
        } finally {
            places.release();
        }
    }
}
