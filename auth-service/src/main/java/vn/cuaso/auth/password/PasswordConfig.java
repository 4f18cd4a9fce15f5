package vn.cuaso.auth.password;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** Cost of Argon2id and the pool that it runs on. The defaults are OWASP's second recommendation. */
@ConfigMapping(prefix = "cuaso.auth.password")
public interface PasswordConfig {

    /** Memory in KiB. */
    @WithDefault("19456")
    @Min(8)
    @Max(1_048_576)
    int memory();

    @WithDefault("2")
    @Min(1)
    int iterations();

    @WithDefault("1")
    @Min(1)
    int parallelism();

    /** Hashes computed at the same time. Each takes {@link #memory()} and one processor. */
    @WithDefault("2")
    @Min(1)
    int workers();

    /** Hashes that may wait for a worker; one more is answered with <i>busy</i>. */
    @WithDefault("32")
    @Min(0)
    int queue();

    default Argon2Cost cost() {
        return new Argon2Cost(memory(), iterations(), parallelism());
    }
}
