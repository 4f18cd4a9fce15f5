package vn.cuaso.auth.key;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The keys of one algorithm, by their states. */
record AlgorithmKeys(
        SigningAlgorithm algorithm,
        Optional<SigningKey.Next> next,
        Optional<SigningKey.Current> current,
        List<SigningKey.Retired> retired) {

    static AlgorithmKeys of(SigningAlgorithm algorithm, Collection<SigningKey> all) {
        return new AlgorithmKeys(
                algorithm,
                those(algorithm, SigningKey.Next.class, all).stream().findFirst(),
                those(algorithm, SigningKey.Current.class, all).stream().findFirst(),
                those(algorithm, SigningKey.Retired.class, all));
    }

    private static <T extends SigningKey> List<T> those(
            SigningAlgorithm algorithm, Class<T> state, Collection<SigningKey> all) {
        return all.stream()
                .filter(key -> key.algorithm() == algorithm)
                .filter(state::isInstance)
                .map(state::cast)
                .toList();
    }
}
