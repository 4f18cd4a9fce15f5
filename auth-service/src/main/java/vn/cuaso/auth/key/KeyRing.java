package vn.cuaso.auth.key;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.SignedJWT;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys as they were at one reading, in order to find the one that is wanted at once. */
final class KeyRing {

    private final Map<SigningAlgorithm, SigningKeyPair> signing = new EnumMap<>(SigningAlgorithm.class);
    private final Map<String, SigningKeyPair> published = new LinkedHashMap<>();

    KeyRing(Collection<SigningKey> keys) {
        for (SigningKey key : keys) {
            published.put(key.id(), key.pair());
            if (key instanceof SigningKey.Current) {
                signing.put(key.algorithm(), key.pair());
            }
        }
    }

    SigningKeyPair signing(SigningAlgorithm algorithm) {
        return Optional.ofNullable(signing.get(algorithm))
                .orElseThrow(() -> new IllegalStateException("No signing key is current for " + algorithm));
    }

    boolean holds(String keyId) {
        return published.containsKey(keyId);
    }

    boolean isEmpty() {
        return published.isEmpty();
    }

    /** The public halves, those that sign first: a client that takes any key takes one of use. */
    List<JWK> publicHalves() {
        return published.values().stream()
                .sorted((one, other) -> Boolean.compare(signing.containsValue(other), signing.containsValue(one)))
                .map(SigningKeyPair::publicHalf)
                .toList();
    }

    /** Whether one of the keys signed the token, namely the one that it names. */
    boolean signed(SignedJWT token) {
        String named = token.getHeader().getKeyID();
        return named != null
                && published.containsKey(named)
                && published.get(named).signed(token);
    }
}
