package vn.cuaso.auth.password;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
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
     * Takes a place.
     *
     * @return empty when every place is taken
     */
    Optional<PasswordPlace> take() {
        return places.tryAcquire() ? Optional.of(new PasswordPlace(workers, places)) : Optional.empty();
    }

    /**
     * Takes a place and runs the task on a worker; the result arrives on the caller's own context.
     *
     * @return fails at once with {@link PasswordsBusyException} when every place is taken
     */
    <T> Uni<T> run(Callable<T> task) {
        return Uni.createFrom()
                .deferred(() -> take().map(place -> place.run(task))
                        .orElseGet(() -> Uni.createFrom().failure(new PasswordsBusyException())));
    }

    @PreDestroy
    void close() {
        workers.closeAndAwait();
    }
}
