package vn.cuaso.auth.client.key;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How the keys that clients publish are fetched ({@code jwks_uri}). */
@ConfigMapping(prefix = "cuaso.auth.client-keys")
public interface ClientKeyConfig {

    /** How long they are used before they are fetched again. */
    @WithDefault("PT10M")
    Duration fresh();

    /** How long they are used while they cannot be fetched. A client that withdraws a key has to be believed some time. */
    @WithDefault("PT1H")
    Duration stale();

    /** The least time between two attempts, however many assertions name a key that is not there. */
    @WithDefault("PT30S")
    Duration interval();

    /** What one attempt may take in all. */
    @WithDefault("PT3S")
    Duration timeout();

    /** The largest answer, in bytes. */
    @WithDefault("65536")
    @Min(1024)
    int largest();
}
