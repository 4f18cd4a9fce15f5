package vn.cuaso.auth.password;

import io.smallrye.mutiny.Uni;
import java.util.Optional;

/**
 * A comparison that has its place among the workers already. Whoever counts attempts takes it first: an attempt that is
 * counted is then compared too, however many are waiting. Has to be given back when it is not needed after all.
 */
public final class PasswordComparison {

    private final PasswordPlace place;
    private final Passwords passwords;

    PasswordComparison(PasswordPlace place, Passwords passwords) {
        this.place = place;
        this.passwords = passwords;
    }

    /**
     * Compares, with exactly one Argon2 run whether there is a hash or not (rule OTP-9). Only once.
     *
     * @param stored PHC string of the account, empty when there is no such account
     * @param neighbours PHC string of another account, whose cost the run has when there is no such account; empty for
     *     today's cost
     */
    public Uni<PasswordCheck> run(String password, Optional<String> stored, Optional<String> neighbours) {
        return passwords.check(place, password, stored, neighbours);
    }

    /** Lets others have the place. Does nothing after {@link #run}. */
    public void giveBack() {
        place.giveBack();
    }
}
