package vn.cuaso.auth.key;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;

/** Signing without PostgreSQL. */
public final class TestSigning {

    private TestSigning() {}

    public static TokenSigner signer(Clock clock) {
        return new TokenSigner(keys(new InMemorySigningKeyStore(), clock));
    }

    private record Rereading(Duration reread, Duration retry) implements SigningKeyConfig {}

    static SigningKeys keys(SigningKeyStore store, Clock clock) {
        return new SigningKeys(
                store, new Rereading(Duration.ofMinutes(1), Duration.ofSeconds(10)), clock, new SecureRandom());
    }
}
