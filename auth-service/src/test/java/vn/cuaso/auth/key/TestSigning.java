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

    static SigningKeys keys(SigningKeyStore store, Clock clock) {
        return new SigningKeys(store, () -> Duration.ofMinutes(1), clock, new SecureRandom());
    }
}
