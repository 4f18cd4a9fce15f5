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

    Passwords(Argon2 argon2, PasswordWorkers workers, PasswordConfig config) {
        this.argon2 = argon2;
        this.workers = workers;
        this.cost = config.cost();
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

    Uni<PasswordCheck> check(
            PasswordPlace place, String password, Optional<String> stored, Optional<String> neighbours) {
        // A neighbour whose hash is broken is no concern of whoever signs in.
        Argon2Cost unknownCost =
                neighbours.flatMap(Argon2Hash::read).map(Argon2Hash::cost).orElse(cost);
        Argon2Hash expected = stored.map(Argon2Hash::parse).orElseGet(() -> argon2.decoy(unknownCost));
        return place.run(() -> argon2.matches(password, expected)).map(matches -> outcome(matches, expected));
    }

    private PasswordCheck outcome(boolean matches, Argon2Hash expected) {
        return matches ? new PasswordCheck.Right(!expected.cost().equals(cost)) : new PasswordCheck.Wrong();
    }
}
