package vn.cuaso.auth.key;

import com.nimbusds.jose.jwk.JWK;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** The signing keys, read now and then, and the first ones made when there are none. */
@ApplicationScoped
public class SigningKeys {

    /** How long what {@link #published} gives may be kept by a cache. */
    public static final Duration CACHED = Duration.ofMinutes(5);

    private final SigningKeyStore store;
    private final KeyRotation rotation;
    private final SigningKeyConfig config;
    private final Clock clock;
    private final AtomicReference<Reading> latest =
            new AtomicReference<>(new Reading(new KeyRing(List.of()), Instant.MIN));

    SigningKeys(SigningKeyStore store, KeyRotation rotation, SigningKeyConfig config, Clock clock) {
        this.store = store;
        this.rotation = rotation;
        this.config = config;
        this.clock = clock;
    }

    /** What tokens are signed with here. */
    public Set<SigningAlgorithm> algorithms() {
        return rotation.algorithms();
    }

    /** The public half of every key that clients may meet. */
    public Uni<List<JWK>> published() {
        return ring().map(KeyRing::publicHalves);
    }

    /** Whether clients may meet the key: nothing that any other one signed is good. */
    public Uni<Boolean> isPublished(String keyId) {
        return ring().map(ring -> ring.holds(keyId));
    }

    /**
     * The keys. Once they have been read, one caller at a time reads them again, and while that takes, or has just failed, all
     * others go on with those that are known: tokens are signed and recognised while PostgreSQL is away.
     *
     * @return fails with {@link SigningKeysUnavailableException} where none are known
     */
    Uni<KeyRing> ring() {
        Reading reading = latest.get();
        Instant now = clock.instant();
        if (now.isBefore(reading.goodUntil())) {
            return Uni.createFrom().item(reading.keys());
        }
        if (reading.keys().isEmpty()) {
            return read();
        }
        return latest.compareAndSet(reading, new Reading(reading.keys(), now.plus(config.retry())))
                ? read().onFailure().recoverWithItem(failure -> {
                    Log.warnf("Those that are known go on: %s", failure.getMessage());
                    return reading.keys();
                })
                : Uni.createFrom().item(reading.keys());
    }

    /** Reads them now: they have just been changed. */
    Uni<KeyRing> read() {
        return reached(store.findAll())
                .chain(keys -> rotation.isComplete(keys)
                        ? Uni.createFrom().item(keys)
                        : reached(rotation.runDue()).chain(() -> reached(store.findAll())))
                .map(KeyRing::new)
                .invoke(keys -> latest.set(new Reading(keys, clock.instant().plus(config.reread()))));
    }

    private static <T> Uni<T> reached(Uni<T> call) {
        return call.onFailure().transform(SigningKeysUnavailableException::new);
    }

    private record Reading(KeyRing keys, Instant goodUntil) {}
}
