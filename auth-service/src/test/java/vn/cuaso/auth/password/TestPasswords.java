package vn.cuaso.auth.password;

import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.mutiny.core.Vertx;
import java.security.SecureRandom;

/** Passwords for tests without a running service, with the cheapest parameters. */
public final class TestPasswords {

    public static final Argon2Parameters CHEAP = new Argon2Parameters(8, 1, 1);

    private TestPasswords() {}

    public static Passwords passwords(Vertx vertx, MeterRegistry meters, Argon2Parameters parameters) {
        PasswordConfig config = new Config(parameters, 2, 1);
        return new Passwords(new Argon2(new SecureRandom(), meters), new PasswordWorkers(vertx, config), config);
    }

    static PasswordWorkers workers(Vertx vertx, int workers, int queue) {
        return new PasswordWorkers(vertx, new Config(CHEAP, workers, queue));
    }

    record Config(Argon2Parameters parameters, int workers, int queue) implements PasswordConfig {
        @Override
        public int memory() {
            return parameters.memory();
        }

        @Override
        public int iterations() {
            return parameters.iterations();
        }

        @Override
        public int parallelism() {
            return parameters.parallelism();
        }
    }
}
