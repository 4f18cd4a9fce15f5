package vn.cuaso.auth.account;

import jakarta.persistence.OptimisticLockException;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;

/** Tells the loss of a race for what only one may have, or for a version of an account, from other faults of the database. */
public final class LostRace {

    /** PostgreSQL, appendix A: unique_violation. */
    private static final String UNIQUE_VIOLATION = "23505";

    private LostRace() {}

    public static boolean causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(LostRace::isOne);
    }

    private static boolean isOne(Throwable failure) {
        return switch (failure) {
            case ConstraintViolationException violation -> UNIQUE_VIOLATION.equals(violation.getSQLState());
            case OptimisticLockException _, StaleStateException _ -> true;
            default -> false;
        };
    }
}
