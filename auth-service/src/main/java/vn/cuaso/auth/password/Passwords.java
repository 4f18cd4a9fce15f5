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
     * Takes a place for one comparison.
     *
     * @return empty when too many are waiting
     */
    public Optional<PasswordComparison> prepareComparison() {
        return workers.take().map(place -> new PasswordComparison(place, this));
    }

    Uni<PasswordCheck> check(PasswordPlace place, String password, Optional<String> stored) {
        Argon2Hash expected = stored.map(Argon2Hash::parse).orElse(decoy);
        return place.run(() -> argon2.matches(password, expected)).map(matches -> outcome(matches, expected));
    }

    private PasswordCheck outcome(boolean matches, Argon2Hash expected) {
        return matches ? new PasswordCheck.Right(!expected.cost().equals(cost)) : new PasswordCheck.Wrong();
    }
}
