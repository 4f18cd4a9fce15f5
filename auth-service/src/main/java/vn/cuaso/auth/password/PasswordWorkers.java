package vn.cuaso.auth.password;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.core.WorkerExecutor;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;

/**
 * The bounded pool that passwords are hashed on: neither event loops nor an endless queue ever wait for Argon2. How full it
 * is tell {@code cuaso.auth.password.places.taken} and {@code .limit}; {@code cuaso.auth.password.refused} counts whom it left out.
 */
@Startup
@ApplicationScoped
class PasswordWorkers {

    private final WorkerExecutor workers;
    private final Semaphore places;
    private final Counter refused;

    PasswordWorkers(Vertx vertx, PasswordConfig config, MeterRegistry meters) {
        this.workers = vertx.createSharedWorkerExecutor("passwords", config.workers());
        int limit = config.workers() + config.queue();
        this.places = new Semaphore(limit);
        this.refused = meters.counter("cuaso.auth.password.refused");
        Gauge.builder("cuaso.auth.password.places.taken", places, free -> limit - free.availablePermits())
                .register(meters);
        Gauge.builder("cuaso.auth.password.places.limit", () -> limit).register(meters);
    }

    /**
     * Takes a place.
     *
     * @return empty when every place is taken
     */
    Optional<PasswordPlace> take() {
        if (places.tryAcquire()) {
            return Optional.of(new PasswordPlace(workers, places));
        }
        refused.increment();
        return Optional.empty();
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
