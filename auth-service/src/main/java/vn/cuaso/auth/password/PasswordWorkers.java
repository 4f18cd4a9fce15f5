package vn.cuaso.auth.password;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/** The bounded pool that passwords are hashed on: neither event loops nor an endless queue ever wait for Argon2. */
@ApplicationScoped
class PasswordWorkers {

    private final WorkerExecutor workers;
    private final Semaphore places;

    PasswordWorkers(Vertx vertx, PasswordConfig config) {
        this.workers = vertx.createSharedWorkerExecutor("passwords", config.workers());
        this.places = new Semaphore(config.workers() + config.queue());
    }

    /**
     * Runs the task on a worker; the result arrives on the caller's own context.
     *
     * @return fails at once with {@link PasswordsBusyException} when every place is taken
     */
    <T> Uni<T> run(Callable<T> task) {
        return Uni.createFrom().deferred(() -> {
            if (!places.tryAcquire()) {
                return Uni.createFrom().failure(new PasswordsBusyException());
            }
            // Released by the worker itself: a caller that gave up still holds its place until the run has ended.
            return workers.executeBlocking(() -> releasing(task), false);
        });
    }

    private <T> T releasing(Callable<T> task) throws Exception {
        try {
            return task.call();
        } finally {
            places.release();
        }
    }

    @PreDestroy
    void close() {
        workers.closeAndAwait();
    }
}
