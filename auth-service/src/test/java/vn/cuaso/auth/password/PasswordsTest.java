package vn.cuaso.auth.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.mutiny.core.Vertx;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private static final Vertx VERTX = Vertx.vertx();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Passwords passwords = TestPasswords.passwords(VERTX, meters, TestPasswords.CHEAP);

    @AfterAll
    static void close() {
        VERTX.closeAndAwait();
    }

    @Test
    void hashIsAPhcStringThatOnlyThePasswordMatches() {
        String hash = hash(passwords, "CuaSo@2026");

        assertThat(hash).startsWith("$argon2id$v=19$m=8,t=1,p=1$").doesNotContain("CuaSo");
        assertThat(check("CuaSo@2026", Optional.of(hash))).isEqualTo(new PasswordCheck.Right(false));
        assertThat(check("cuaSo@2026", Optional.of(hash))).isEqualTo(new PasswordCheck.Wrong());
        assertThat(hash(passwords, "CuaSo@2026")).isNotEqualTo(hash);
    }

    @Test
    @DisplayName("OTP-9: a known and an unknown account take exactly one Argon2 run each")
    void everyCheckIsOneRun() {
        String hash = hash(passwords, "CuaSo@2026");
        long before = runs();

        check("wrong", Optional.of(hash));
        assertThat(runs() - before).isEqualTo(1);
        assertThat(check("CuaSo@2026", Optional.empty())).isEqualTo(new PasswordCheck.Wrong());
        assertThat(runs() - before).isEqualTo(2);
    }

    @Test
    @DisplayName("OTP-9: the run for an unknown account has the cost of its neighbour's hash, whatever today's is")
    void unknownAccountTakesTheCostOfItsNeighbour() {
        RecordedCosts argon2 = new RecordedCosts(meters);
        Passwords raised = TestPasswords.passwords(VERTX, argon2, TestPasswords.CHEAP);
        Argon2Cost old = new Argon2Cost(16, 3, 1);
        String neighbours = argon2.decoy(old).phc();

        PasswordComparison comparison = raised.prepareComparison().orElseThrow();
        comparison
                .run("CuaSo@2026", Optional.empty(), Optional.of(neighbours))
                .await()
                .indefinitely();

        assertThat(argon2.compared).containsExactly(old);
    }

    @Test
    void neighbourWithABrokenHashHindersNobody() {
        PasswordComparison comparison = passwords.prepareComparison().orElseThrow();

        PasswordCheck check = comparison
                .run("CuaSo@2026", Optional.empty(), Optional.of("broken"))
                .await()
                .indefinitely();

        assertThat(check).isEqualTo(new PasswordCheck.Wrong());
    }

    /** Remembers the costs of comparisons. */
    private static final class RecordedCosts extends Argon2 {

        private final List<Argon2Cost> compared = new ArrayList<>();

        RecordedCosts(MeterRegistry meters) {
            super(new SecureRandom(), meters);
        }

        @Override
        boolean matches(String password, Argon2Hash stored) {
            compared.add(stored.cost());
            return super.matches(password, stored);
        }
    }

    @Test
    void differentlyComposedDiacriticsAreTheSamePassword() {
        String composed = hash(passwords, "Ti\u1ebfng#2026");

        assertThat(check("Tie\u0302\u0301ng#2026", Optional.of(composed))).isEqualTo(new PasswordCheck.Right(false));
    }

    @Test
    void hashOfOtherParametersIsRightButOutdated() {
        String old = hash(TestPasswords.passwords(VERTX, meters, new Argon2Cost(16, 1, 1)), "CuaSo@2026");

        assertThat(check("CuaSo@2026", Optional.of(old))).isEqualTo(new PasswordCheck.Right(true));
    }

    @Test
    void storedTextThatIsNoHashIsAFault() {
        assertThatThrownBy(() -> check("CuaSo@2026", Optional.of("$2a$10$somethingelse")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private PasswordCheck check(String password, Optional<String> stored) {
        PasswordComparison comparison = passwords.prepareComparison().orElseThrow();
        try {
            return comparison.run(password, stored, Optional.empty()).await().indefinitely();
        } finally {
            comparison.giveBack();
        }
    }

    private static String hash(Passwords passwords, String password) {
        return passwords.hash(password).await().indefinitely();
    }

    private long runs() {
        return meters.timer(Argon2.TIMER).count();
    }
}
