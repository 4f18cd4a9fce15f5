package vn.cuaso.auth.key;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** The signing keys, read now and then, and the first one made when there is none. */
@ApplicationScoped
public class SigningKeys {

    private final SigningKeyStore store;
    private final SigningKeyConfig config;
    private final Clock clock;
    private final SecureRandom random;
    private final AtomicReference<Reading> latest = new AtomicReference<>(new Reading(List.of(), Instant.MIN));

    SigningKeys(SigningKeyStore store, SigningKeyConfig config, Clock clock, SecureRandom random) {
        this.store = store;
        this.config = config;
        this.clock = clock;
        this.random = random;
    }

    /** The key that signs. */
    public Uni<SigningKey> current() {
        return published()
                .map(keys -> keys.stream()
                        .filter(key -> key.state() == KeyState.CURRENT)
                        .findFirst()
                        .orElseThrow(() -> new IllegalStateException("No signing key is current")));
    }

    /**
     * Every key that clients may meet. Once they have been read, one caller at a time reads them again, and while that takes,
     * or has just failed, all others go on with those that are known: tokens are signed and recognised while PostgreSQL is away.
     *
     * @return fails with {@link SigningKeysUnavailableException} where none are known
     */
    public Uni<List<SigningKey>> published() {
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

    private Uni<List<SigningKey>> read() {
        return reached(store.findAll())
                .chain(keys -> keys.isEmpty() ? makeFirst() : Uni.createFrom().item(keys))
                .invoke(keys -> latest.set(new Reading(keys, clock.instant().plus(config.reread()))));
    }

    private Uni<List<SigningKey>> makeFirst() {
        return reached(store.addFirst(generate())).chain(() -> reached(store.findAll()));
    }

    private static <T> Uni<T> reached(Uni<T> call) {
        return call.onFailure().transform(SigningKeysUnavailableException::new);
    }

    /** Some 0.2 ms, once in the life of an installation. */
    private SigningKey generate() {
        try {
            ECKey jwk = new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .secureRandom(random)
                    .generate();
            return new SigningKey(KeyState.CURRENT, jwk, clock.instant());
        } catch (JOSEException e) {
            throw new IllegalStateException("ES256 is not available", e);
        }
    }

    private record Reading(List<SigningKey> keys, Instant goodUntil) {

        private Reading {
            keys = List.copyOf(keys);
        }
    }
}
