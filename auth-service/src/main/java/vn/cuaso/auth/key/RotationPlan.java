package vn.cuaso.auth.key;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to change about the keys, decided from how they stand (OP-6). It does nothing itself.
 *
 * @param algorithms that this provider signs with
 * @param fresh new key pairs; where one is wanted and missing, the step is left out
 */
record RotationPlan(RotationSchedule schedule, Set<SigningAlgorithm> algorithms, FreshPairs fresh, Instant now) {

    /** What the schedule asks for. */
    List<KeyChange> due(Collection<SigningKey> keys) {
        List<KeyChange> changes = new ArrayList<>();
        for (SigningAlgorithm algorithm : SigningAlgorithm.values()) {
            changes.addAll(due(AlgorithmKeys.of(algorithm, keys)));
        }
        return changes;
    }

    private List<KeyChange> due(AlgorithmKeys keys) {
        List<KeyChange> changes = new ArrayList<>(forgotten(keys));
        if (!algorithms.contains(keys.algorithm())) {
            keys.next().ifPresent(next -> changes.add(new KeyChange.Forgotten(next)));
            keys.current().ifPresent(current -> changes.add(new KeyChange.Moved(retired(current))));
        } else if (keys.current().isEmpty()) {
            changes.addAll(successor(keys));
        } else {
            changes.addAll(succession(keys.current().get(), keys));
        }
        return changes;
    }

    private List<KeyChange> forgotten(AlgorithmKeys keys) {
        return keys.retired().stream()
                .filter(key -> !now.isBefore(key.forgottenFrom()))
                .<KeyChange>map(KeyChange.Forgotten::new)
                .toList();
    }

    private List<KeyChange> succession(SigningKey.Current current, AlgorithmKeys keys) {
        if (keys.next().isPresent()) {
            SigningKey.Next next = keys.next().get();
            return now.isBefore(next.signsFrom())
                    ? List.of()
                    // In this order: there is never more than one current key.
                    : List.of(new KeyChange.Moved(retired(current)), new KeyChange.Moved(next.takeOver(now)));
        }
        Instant old = current.since().plus(schedule.period());
        return now.isBefore(old.minus(schedule.publication()))
                ? List.of()
                : publication(keys.algorithm(), later(old, now.plus(schedule.publication())));
    }

    /** An operator wants a new key: it takes over as soon as clients had the time to fetch it. */
    List<KeyChange> rotation(SigningAlgorithm algorithm, Collection<SigningKey> all) {
        AlgorithmKeys keys = AlgorithmKeys.of(algorithm, all);
        if (keys.current().isEmpty()) {
            return List.of();
        }
        return keys.next()
                .map(next -> hastened(next, later(now, next.since().plus(schedule.publication()))))
                .orElseGet(() -> publication(algorithm, now.plus(schedule.publication())));
    }

    private static List<KeyChange> hastened(SigningKey.Next next, Instant possible) {
        return possible.isBefore(next.signsFrom())
                ? List.of(new KeyChange.Moved(next.takingOverAt(possible)))
                : List.of();
    }

    /** The key is gone at once; of the current one the next takes the place, which clients know, or else a new one. */
    List<KeyChange> leak(String keyId, Collection<SigningKey> all) {
        Optional<SigningKey> leaked =
                all.stream().filter(key -> key.id().equals(keyId)).findFirst();
        List<KeyChange> changes = new ArrayList<>();
        leaked.ifPresent(key -> {
            changes.add(new KeyChange.Leaked(key));
            if (key instanceof SigningKey.Current) {
                changes.addAll(successor(AlgorithmKeys.of(key.algorithm(), all)));
            }
        });
        return changes;
    }

    private List<KeyChange> successor(AlgorithmKeys keys) {
        return keys.next()
                .<List<KeyChange>>map(next -> List.of(new KeyChange.Moved(next.takeOver(now))))
                .orElseGet(() -> fresh.take(keys.algorithm())
                        .<List<KeyChange>>map(pair -> List.of(new KeyChange.Added(new SigningKey.Current(pair, now))))
                        .orElse(List.of()));
    }

    private List<KeyChange> publication(SigningAlgorithm algorithm, Instant signsFrom) {
        return fresh.take(algorithm)
                .<List<KeyChange>>map(pair -> List.of(new KeyChange.Added(new SigningKey.Next(pair, now, signsFrom))))
                .orElse(List.of());
    }

    private SigningKey.Retired retired(SigningKey.Current current) {
        return current.retire(now, now.plus(schedule.kept()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
