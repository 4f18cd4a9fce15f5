package vn.cuaso.auth.key;

import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.cuaso.auth.testing.TestOrigins;

/** Signing without PostgreSQL: a key lives two hours, is published half an hour before, and kept twenty minutes after. */
public final class TestSigning {

    static final Duration PERIOD = Duration.ofHours(2);
    static final Duration PUBLICATION = Duration.ofMinutes(30);
    static final Duration KEPT = Duration.ofMinutes(20);
    static final Duration REREAD = Duration.ofMinutes(1);

    private final KeyRotation rotation;
    private final SigningKeys keys;

    private TestSigning(KeyRotation rotation, SigningKeys keys) {
        this.rotation = rotation;
        this.keys = keys;
    }

    public static TokenSigner signer(Clock clock) {
        return start(clock).signer();
    }

    /** What recognises tokens, with keys that were never read: PostgreSQL is away. */
    public static IssuedTokens withoutKeys(Clock clock) {
        return tokens(Uni.createFrom().failure(new IllegalStateException("PostgreSQL is away")), clock);
    }

    /** What recognises tokens, with a fault in our own code: a key that is none. */
    public static IssuedTokens withABrokenKey(Clock clock) {
        return tokens(Uni.createFrom().item(Collections.singletonList(null)), clock);
    }

    private static IssuedTokens tokens(Uni<List<SigningKey>> found, Clock clock) {
        return new IssuedTokens(keys(new AnsweringStore(found), clock), new TestOrigins(), clock);
    }

    private record AnsweringStore(Uni<List<SigningKey>> found) implements SigningKeyStore {

        @Override
        public Uni<List<SigningKey>> findAll() {
            return found;
        }

        @Override
        public Uni<List<KeyChange>> change(
                Function<List<SigningKey>, List<KeyChange>> decision, String by, Instant at) {
            throw new UnsupportedOperationException("Nothing is found out of which this would follow");
        }
    }

    public static TestSigning start(Clock clock) {
        InMemorySigningKeyStore store = new InMemorySigningKeyStore();
        KeyRotation rotation = rotation(store, clock);
        return new TestSigning(rotation, new SigningKeys(store, rotation, config(Set.of("ES256")), clock));
    }

    public SigningKeys keys() {
        return keys;
    }

    public TokenSigner signer() {
        return new TokenSigner(keys);
    }

    /** The key that signs is dropped, and another one takes its place. */
    public void leakCurrent() {
        String current = keys.ring()
                .await()
                .indefinitely()
                .signing(SigningAlgorithm.ES256)
                .id();
        rotation.dropLeaked(current, "test").chain(keys::read).await().indefinitely();
    }

    static SigningKeyConfig config(Set<String> algorithms) {
        return new Config(algorithms, PERIOD, PUBLICATION, KEPT, Duration.ofMinutes(1), REREAD, Duration.ofSeconds(10));
    }

    static KeyRotation rotation(SigningKeyStore store, Clock clock) {
        return new KeyRotation(store, config(Set.of("ES256")), clock, new SecureRandom());
    }

    static SigningKeys keys(SigningKeyStore store, Clock clock) {
        return new SigningKeys(store, rotation(store, clock), config(Set.of("ES256")), clock);
    }

    record Config(
            Set<String> algorithms,
            Duration period,
            Duration publication,
            Duration kept,
            Duration interval,
            Duration reread,
            Duration retry)
            implements SigningKeyConfig {}
}
