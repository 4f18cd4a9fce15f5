package vn.cuaso.auth.key;

import io.smallrye.mutiny.Uni;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import vn.cuaso.auth.testing.TestOrigins;

/** Signing without PostgreSQL. */
public final class TestSigning {

    private TestSigning() {}

    public static TokenSigner signer(Clock clock) {
        return new TokenSigner(keys(new InMemorySigningKeyStore(), clock));
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
        public Uni<Void> addFirst(SigningKey key) {
            throw new UnsupportedOperationException("Nothing is found out of which this would follow");
        }
    }

    private record Rereading(Duration reread, Duration retry) implements SigningKeyConfig {}

    static SigningKeys keys(SigningKeyStore store, Clock clock) {
        return new SigningKeys(
                store, new Rereading(Duration.ofMinutes(1), Duration.ofSeconds(10)), clock, new SecureRandom());
    }
}
