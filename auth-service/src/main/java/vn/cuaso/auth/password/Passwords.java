package vn.cuaso.auth.password;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Makes and compares password hashes. */
@ApplicationScoped
public class Passwords {

    private final Argon2 argon2;
    private final PasswordWorkers workers;
    private final Argon2Cost cost;
    private final Argon2Hash decoy;

    Passwords(Argon2 argon2, PasswordWorkers workers, PasswordConfig config) {
        this.argon2 = argon2;
        this.workers = workers;
        this.cost = config.cost();
        this.decoy = argon2.decoy(cost);
    }

    /**
     * A new hash under today's cost.
     *
     * @return PHC string; fails with {@link PasswordsBusyException} when too many are waiting
     */
    public Uni<String> hash(String password) {
        return workers.run(() -> argon2.hash(password, cost).phc());
    }

    /**
     * Compares, with exactly one Argon2 run whether there is a hash or not (rule OTP-9).
     *
     * @param stored PHC string of the account, empty when there is no such account
     */
    public Uni<PasswordCheck> check(String password, Optional<String> stored) {
        Argon2Hash expected = stored.map(Argon2Hash::parse).orElse(decoy);
        return workers.run(() -> argon2.matches(password, expected))
                .map(matches -> outcome(matches, expected))
                .onFailure(PasswordsBusyException.class)
                .recoverWithItem(new PasswordCheck.Busy());
    }

    private PasswordCheck outcome(boolean matches, Argon2Hash expected) {
        return matches ? new PasswordCheck.Right(!expected.cost().equals(cost)) : new PasswordCheck.Wrong();
    }
}
