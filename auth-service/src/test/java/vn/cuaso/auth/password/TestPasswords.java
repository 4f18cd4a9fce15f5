package vn.cuaso.auth.password;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.core.Vertx;
import java.security.SecureRandom;

/** Passwords for tests without a running service, with the cheapest cost. */
public final class TestPasswords {

    public static final Argon2Cost CHEAP = new Argon2Cost(8, 1, 1);

    private TestPasswords() {}

    public static Passwords passwords(Vertx vertx, MeterRegistry meters, Argon2Cost cost) {
        return passwords(vertx, new Argon2(new SecureRandom(), meters), cost);
    }

    static Passwords passwords(Vertx vertx, Argon2 argon2, Argon2Cost cost) {
        PasswordConfig config = new Config(cost, 2, 1);
        return new Passwords(argon2, new PasswordWorkers(vertx, config, new SimpleMeterRegistry()), config);
    }

    static PasswordWorkers workers(Vertx vertx, int workers, int queue) {
        return new PasswordWorkers(vertx, new Config(CHEAP, workers, queue), new SimpleMeterRegistry());
    }

    record Config(Argon2Cost cost, int workers, int queue) implements PasswordConfig {
        @Override
        public int memory() {
            return cost.memory();
        }

        @Override
        public int iterations() {
            return cost.iterations();
        }

        @Override
        public int parallelism() {
            return cost.parallelism();
        }
    }
}
