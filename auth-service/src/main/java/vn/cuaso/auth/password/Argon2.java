package vn.cuaso.auth.password;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id by Bouncy Castle. Each run takes tens of milliseconds of one processor: only {@link Passwords} calls it, on
 * its workers. The timer {@code auth.password.argon2} counts the runs.
 */
@ApplicationScoped
class Argon2 {

    static final String TIMER = "auth.password.argon2";

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final SecureRandom random;
    private final Timer runs;

    Argon2(SecureRandom random, MeterRegistry meters) {
        this.random = random;
        this.runs = meters.timer(TIMER);
    }

    /** Hashes with a new salt. */
    Argon2Hash hash(String password, Argon2Cost cost) {
        byte[] salt = randomBytes(SALT_BYTES);
        return Argon2Hash.of(cost, salt, run(password, cost, salt, HASH_BYTES));
    }

    /** One run, compared in constant time. */
    boolean matches(String password, Argon2Hash stored) {
        byte[] computed = run(password, stored.cost(), stored.salt(), stored.hash().length);
        return MessageDigest.isEqual(computed, stored.hash());
    }

    /** A hash that no password has, made without a run: what an unknown account is compared with (rule OTP-9). */
    Argon2Hash decoy(Argon2Cost cost) {
        return Argon2Hash.of(cost, randomBytes(SALT_BYTES), randomBytes(HASH_BYTES));
    }

    private byte[] run(String password, Argon2Cost cost, byte[] salt, int length) {
        return runs.record(() -> {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(primitive(cost, salt));
            byte[] hash = new byte[length];
            generator.generateBytes(normalized(password), hash);
            return hash;
        });
    }

    private static Argon2Parameters primitive(Argon2Cost cost, byte[] salt) {
        return new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory())
                .withIterations(cost.iterations())
                .withParallelism(cost.parallelism())
                .withSalt(salt)
                .build();
    }

    /** Keyboards differ in how they compose "ế"; NIST SP 800-63B §3.1.1.2 asks for one normal form. */
    private static byte[] normalized(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }
}
