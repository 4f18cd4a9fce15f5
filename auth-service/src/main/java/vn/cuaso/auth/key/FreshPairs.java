package vn.cuaso.auth.key;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** New key pairs for a decision, and a note of those that it wanted and did not find. */
final class FreshPairs {

    private final Map<SigningAlgorithm, SigningKeyPair> pairs = new EnumMap<>(SigningAlgorithm.class);
    private final Set<SigningAlgorithm> missing = EnumSet.noneOf(SigningAlgorithm.class);

    private FreshPairs() {}

    static FreshPairs none() {
        return new FreshPairs();
    }

    static FreshPairs of(Set<SigningAlgorithm> wanted, SecureRandom random) {
        FreshPairs made = new FreshPairs();
        wanted.forEach(algorithm -> made.pairs.put(algorithm, SigningKeyPair.generate(algorithm, random)));
        return made;
    }

    /** Each pair once. */
    Optional<SigningKeyPair> take(SigningAlgorithm algorithm) {
        Optional<SigningKeyPair> found = Optional.ofNullable(pairs.remove(algorithm));
        if (found.isEmpty()) {
            missing.add(algorithm);
        }
        return found;
    }

    Set<SigningAlgorithm> missing() {
        return Set.copyOf(missing);
    }
}
