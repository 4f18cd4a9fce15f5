package vn.cuaso.auth.key;

import io.quarkus.logging.Log;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Changes the keys: by the schedule, and when an operator says so (OP-6). */
@ApplicationScoped
class KeyRotation {

    /** Who makes changes that nobody asked for. */
    private static final String SCHEDULE = "schedule";

    private final SigningKeyStore store;
    private final RotationSchedule schedule;
    private final Set<SigningAlgorithm> algorithms;
    private final Clock clock;
    private final SecureRandom random;

    KeyRotation(SigningKeyStore store, SigningKeyConfig config, Clock clock, SecureRandom random) {
        this.store = store;
        this.schedule = RotationSchedule.of(config);
        this.algorithms = algorithms(config.algorithms());
        this.clock = clock;
        this.random = random;
    }

    private static Set<SigningAlgorithm> algorithms(Set<String> names) {
        if (!names.contains(SigningAlgorithm.ES256.wireName())) {
            throw new IllegalArgumentException("cuaso.auth.signing-keys.algorithms has to hold ES256");
        }
        return names.stream()
                .map(name -> SigningAlgorithm.parse(name)
                        .orElseThrow(() -> new IllegalArgumentException(
                                "cuaso.auth.signing-keys.algorithms holds %s, which nothing here signs with"
                                        .formatted(name))))
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<SigningAlgorithm> algorithms() {
        return algorithms;
    }

    /** Whether every algorithm has a key that signs. */
    boolean isComplete(Collection<SigningKey> keys) {
        return algorithms.stream()
                .allMatch(
                        algorithm -> AlgorithmKeys.of(algorithm, keys).current().isPresent());
    }

    /** Does what the schedule asks for by now. */
    Uni<List<KeyChange>> runDue() {
        return change(SCHEDULE, RotationPlan::due);
    }

    /** Puts a new key on its way, or hastens the one that is. */
    Uni<List<KeyChange>> rotate(SigningAlgorithm algorithm, String by) {
        return change(by, (plan, keys) -> plan.rotation(algorithm, keys));
    }

    /** Drops a key at once. Nothing changes when there is no such key. */
    Uni<List<KeyChange>> dropLeaked(String keyId, String by) {
        return change(by, (plan, keys) -> plan.leak(keyId, keys));
    }

    /**
     * Decides twice: first by what was read, to see which new pairs are wanted, then with them, under the store's lock. They
     * are made in between, for RSA takes long, and thrown away when another instance was quicker.
     */
    private Uni<List<KeyChange>> change(
            String by, BiFunction<RotationPlan, List<SigningKey>, List<KeyChange>> decision) {
        Instant now = clock.instant();
        FreshPairs none = FreshPairs.none();
        return store.findAll()
                .map(keys -> decision.apply(plan(none, now), keys))
                .chain(changes -> changes.isEmpty() && none.missing().isEmpty()
                        ? Uni.createFrom().item(changes)
                        : make(none.missing())
                                .chain(fresh -> store.change(keys -> decision.apply(plan(fresh, now), keys), by, now)))
                .invoke(changes ->
                        changes.forEach(change -> Log.infof("%s: %s, by %s", change.key(), change.name(), by)));
    }

    private RotationPlan plan(FreshPairs fresh, Instant now) {
        return new RotationPlan(schedule, algorithms, fresh, now);
    }

    /** On a worker; the result arrives on the caller's own context. */
    private Uni<FreshPairs> make(Set<SigningAlgorithm> wanted) {
        if (wanted.isEmpty()) {
            return Uni.createFrom().item(FreshPairs.none());
        }
        Context context = Vertx.currentContext();
        Uni<FreshPairs> made = Uni.createFrom()
                .item(() -> FreshPairs.of(wanted, random))
                .runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
        return context == null ? made : made.emitOn(run -> context.runOnContext(_ -> run.run()));
    }
}
